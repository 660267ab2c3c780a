import * as z from 'zod'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { nearest } from '../../domain/nearest.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { migrateInstance, type WaitAfterMigration } from '../../process/engine/migrate-instance.ts'
import { runnableOf } from '../../process/engine/runnable.ts'
import { openStep } from '../../queries/processes/open-step.ts'
import { instancesOfOtherVersions } from '../../queries/processes/instances-of-other-versions.ts'
import { processById, type PublishedProcess } from '../../queries/processes/process-definition.ts'
import type { StoredInstance } from '../../queries/processes/process-instance.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { command } from '../command.ts'
import { findInstance } from '../finding/find-instance.ts'
import { findProcess } from '../finding/find-process.ts'
import { stageDueWork, stageNothingDue } from '../staging/stage-due-work.ts'
import { waitedFor } from '../staging/process/process-move.ts'
import { toldRefusal } from '../staging/process/told-refusal.ts'

const input = z.strictObject({
  /** One that runs. */
  ref: z.string().min(1).optional(),
  /** All that run of a process. */
  process: z.string().min(1).optional(),
  /** The version that they go to. */
  to: z.number().int().min(1),
  /** Where steps are in it that are called otherwise: the old key and the new. */
  map: z.record(z.string().min(1).max(40), z.string().min(1).max(40)).optional(),
})

/** So many go together; what is left goes with the next command. */
const mostAtOnce = 500

/**
 * Takes what runs of a process to another version of it: one, or all at once, of which none goes where one cannot.
 * Refuses: process-migration-unclear, process-instance-not-found, process-not-found, process-version-unknown, process-over,
 * process-step-unknown, process-step-lost, nothing-to-change.
 */
export const migrateProcess = command('process.migrate', input, async (tx, given, context) => {
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  if ((given.ref === undefined) === (given.process === undefined)) {
    return refuse({ code: 'process-migration-unclear' })
  }
  const one = given.ref === undefined ? null : await findInstance(tx, given.ref)
  if (one && !one.ok) return one
  const process = await findProcess(tx, one?.value.instance.process ?? given.process ?? '')
  if (!process.ok) return process
  const { key } = process.value.definition
  const to = await tx.one(processById, { id: `${key}@${given.to}` })
  if (!to) {
    const newest = process.value.definition.version
    return refuse({ code: 'process-version-unknown', process: key, version: given.to, newest })
  }
  const found = one
    ? [one.value].filter(({ definitionId }) => definitionId !== to.id)
    : await tx.all(instancesOfOtherVersions, { process: key, definitionId: to.id, limit: mostAtOnce + 1 })
  if (found.length === 0) return refuse({ code: 'nothing-to-change' })
  const unknown = await stepUnknown(tx, found, Object.keys(given.map ?? {}))
  if (unknown) return refuse(unknown)
  for (const stored of found.slice(0, mostAtOnce)) {
    const moved = await migrate(tx, { stored, to, map: given.map ?? {} }, context)
    if (!moved.ok) return moved
  }
  return accept({
    process: key,
    to: given.to,
    moved: Math.min(found.length, mostAtOnce),
    isAll: found.length <= mostAtOnce,
  })
})

/** A step of the map that none of the versions has from which something goes. */
async function stepUnknown(
  tx: CommandView,
  found: readonly StoredInstance[],
  named: readonly string[],
): Promise<Refusal | null> {
  const known = new Set<string>()
  for (const id of new Set(named.length > 0 ? found.map(({ definitionId }) => definitionId) : [])) {
    const version = await tx.one(processById, { id })
    for (const { key } of version?.definition.steps ?? []) known.add(key)
  }
  const step = named.find((key) => !known.has(key))
  return step === undefined ? null : { code: 'process-step-unknown', step, nearest: nearest(step, known) }
}

type Migrating = {
  readonly stored: StoredInstance
  readonly to: PublishedProcess
  readonly map: Readonly<Record<string, string>>
}

async function migrate(
  tx: CommandView,
  { stored, to, map }: Migrating,
  context: CommandContext,
): Promise<Decision<null>> {
  const from = await tx.one(processById, { id: stored.definitionId })
  if (!from) throw new Error(`${stored.ref} runs a process that the store lacks`)
  const runnable = runnableOf(to.definition)
  const migrated = migrateInstance(runnableOf(from.definition), stored.instance, {
    to: runnable,
    hash: to.hash,
    map,
  })
  if (!migrated.ok) return refuse(toldRefusal(migrated.refusal, stored.ref))
  const { instance, wait } = migrated
  const limit = runnable.stepOf(instance.at)?.limitSeconds ?? null
  tx.patch('process_instances', instance.id, {
    definitionId: to.id,
    atStep: instance.at,
    sequence: instance.sequence,
    stuckAt: limit === null ? null : instance.since + limit * 1000,
    body: JSON.stringify(instance),
    ...(wait?.until && { waitsFor: waitedFor(wait.until) }),
  })
  const open = await tx.one(openStep, { instanceId: instance.id })
  if (open && open.step !== instance.at) tx.patch('process_steps', open.id, { step: instance.at })
  await stageWait(tx, { id: instance.id, wait }, context)
  return accept(null)
}

/** What ends a wait falls due by the new version, from when it began. */
async function stageWait(
  tx: CommandView,
  { id, wait }: { readonly id: string; readonly wait: WaitAfterMigration | null },
  context: CommandContext,
): Promise<void> {
  if (!wait) return
  await stageNothingDue(tx, id)
  if (wait.dueAt === null) return
  stageDueWork(tx, { kind: 'process.time-over', subjectId: id, dueAt: wait.dueAt }, context)
}
