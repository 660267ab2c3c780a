import * as z from 'zod'
import type { Case } from '../../domain/case.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { Interaction } from '../../domain/interaction.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import { entryPointsOfCase } from '../../queries/cases/entry-points-of-case.ts'
import { instancesOfCase, resultsOf } from '../../queries/processes/process-instance.ts'
import { beginsFor } from '../../process/begins-for.ts'
import type { Entry } from '../../process/definition.ts'
import type { CommandView } from '../../store/command-definition.ts'
import { openCase } from '../cases/open-case.ts'
import { command, type DeclaredContext, personal } from '../command.ts'
import { findInteraction } from '../finding/find-interaction.ts'
import { findOpenCase } from '../finding/find-open-case.ts'
import { findProcessInUse } from '../finding/find-process.ts'
import { movedProcesses } from '../staging/process/move-processes.ts'

const input = z.strictObject({
  /** The case that it runs for. */
  case: z.string().min(1).optional(),
  /** A contact instead: it runs for its case, and one is opened where it has none. */
  interaction: z.string().min(1).optional(),
  process: z.string().min(1),
  /** What it is given along, by its data items. */
  input: personal(z.record(z.string(), z.union([z.string().max(2000), z.number(), z.boolean()]))).optional(),
})

/**
 * Starts the newest version of a process for a case, or for that of a contact.
 * Refuses: process-case-required, interaction-not-found, case-not-found, case-closed, process-not-found, process-retired,
 * process-runs-already, process-not-by-hand, process-input-missing, process-input-unknown, process-answer-wrong, and what case.open is refused for.
 */
export const startProcess = command('process.start', input, async (tx, given, context) => {
  const contact = given.interaction === undefined ? undefined : await findInteraction(tx, given.interaction)
  if (contact && !contact.ok) return contact
  const process = await findProcessInUse(tx, given.process)
  if ((given.case === undefined) === (contact === undefined)) {
    const denied = await context.permit({})
    return refuse(denied ?? { code: 'process-case-required' })
  }
  const found = contact
    ? await caseOfContact(tx, contact.value, context)
    : await findOpenCase(tx, given.case ?? '', context)
  if (!found.ok) return found
  if (!process.ok) return process
  const { key, entry } = process.value.definition
  const others = await tx.all(instancesOfCase, { caseId: found.value.id })
  const same = others.find(({ instance: { process: of, state } }) => of === key && state !== 'ended' && state !== 'given-up') // prettier-ignore
  if (same)
    return refuse({ code: 'process-runs-already', process: key, case: found.value.ref, ref: same.ref })
  const points = (await tx.all(entryPointsOfCase, { caseId: found.value.id })).map(({ point }) => point)
  if (!beginsFor(entry, { points, ended: resultsOf(others) })) {
    return refuse({ code: 'process-not-by-hand', process: key, begins: beginnings(entry) })
  }
  const started = await movedProcesses(tx, 'hand', context).start({
    caseId: found.value.id,
    process: process.value,
    input: given.input ?? {},
  })
  if (!started.ok) return started
  const { ref, instance } = started.value
  return accept({
    ref,
    case: found.value.ref,
    process: instance.process,
    step: instance.at,
    state: instance.state,
  })
})

/** With what a process begins, by the keys of the site. */
function beginnings(entry: readonly Entry[]): readonly string[] {
  return entry.flatMap((one) => {
    if (one.from === 'hand') return []
    return one.from === 'point' ? [one.point] : [`${one.process}: ${one.result}`]
  })
}

async function caseOfContact(
  tx: CommandView,
  { ref, caseId, heldBy, queueId }: Interaction,
  context: DeclaredContext,
): Promise<Decision<Case>> {
  if (caseId !== null) {
    const its = await tx.one(caseById, { id: caseId })
    return findOpenCase(tx, its?.ref ?? '', context)
  }
  const denied = await context.permit({ owner: heldBy, queue: queueId })
  if (denied) return refuse(denied)
  const opened = await openCase.handler(tx, { interaction: ref }, context)
  if (!opened.ok) return opened
  await tx.settle()
  return findOpenCase(tx, opened.value.ref, context)
}
