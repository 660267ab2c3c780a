import { nearest } from '../../domain/nearest.ts'
import type { EpochMs } from '../../domain/ids.ts'
import type { WaitUntil } from '../step.ts'
import { stillFits } from './apply-event.ts'
import type { EventRefusal } from './event-refusal.ts'
import type { Answer, ProcessInstance } from './instance.ts'
import type { Runnable } from './runnable.ts'

/** To which version an instance goes, and where steps of the old one are in it: `old` to `new`; the others are where they were. */
export type Migration = {
  readonly to: Runnable
  readonly hash: string
  readonly map: Readonly<Record<string, string>>
}

/** What an instance waits for by its new version, from when it came to the step. */
export type WaitAfterMigration = {
  /** Null while it waits for others: a hand-over or a call. */
  readonly until: WaitUntil | null
  readonly dueAt: EpochMs | null
}

export type Migrated =
  | { readonly ok: true; readonly instance: ProcessInstance; readonly wait: WaitAfterMigration | null }
  | { readonly ok: false; readonly refusal: EventRefusal }

/**
 * Takes an instance to another version of its process, to the step that it is at: which has to be there, of the same kind. Answers that
 * fit data of the new version are kept; others too, as stale. It is its next event, so whoever saw it before is told.
 * Refuses: process-over, process-step-unknown for a step that the map names, process-step-lost.
 */
export function migrateInstance(from: Runnable, instance: ProcessInstance, migration: Migration): Migrated {
  const { to, hash, map } = migration
  if (instance.state === 'ended' || instance.state === 'given-up') return refused({ code: 'process-over' })
  const unknown = Object.values(map).find((key) => !to.stepOf(key))
  if (unknown !== undefined) {
    const keys = to.definition.steps.map(({ key }) => key)
    return refused({ code: 'process-step-unknown', step: unknown, nearest: nearest(unknown, keys) })
  }
  const at = newKey(map, instance.at)
  const [before, step] = [from.stepOf(instance.at), to.stepOf(at)]
  const isSame = step !== undefined && step.kind === before?.kind
  const isOtherCall = step?.kind === 'call' && before?.kind === 'call' && step.process !== before.process
  if (!isSame || isOtherCall) {
    return refused({
      code: 'process-step-lost',
      step: instance.at,
      kind: before?.kind ?? '',
      version: to.definition.version,
    })
  }
  const isThere = (key: string): boolean => to.stepOf(key) !== undefined
  const wait: WaitAfterMigration | null =
    step.kind === 'wait'
      ? { until: step.until, dueAt: instance.since + step.until.seconds * 1000 }
      : step.kind === 'handover'
        ? { until: null, dueAt: instance.since + step.seconds * 1000 }
        : step.kind === 'call'
          ? { until: null, dueAt: null }
          : null
  return {
    ok: true,
    wait,
    instance: {
      ...instance,
      version: to.definition.version,
      hash,
      at,
      sequence: instance.sequence + 1,
      data: Object.fromEntries(
        Object.entries(instance.data).map(([key, answer]) => [key, answerIn(to, key, { answer, map })]),
      ),
      visits: Object.fromEntries(
        Object.entries(instance.visits).flatMap(([key, times]) =>
          isThere(newKey(map, key)) ? [[newKey(map, key), times]] : [],
        ),
      ),
      trail: instance.trail
        .map((one) => ({ ...one, step: newKey(map, one.step) }))
        .filter((one) => isThere(one.step)),
    },
  }
}

function newKey(map: Migration['map'], key: string): string {
  return Object.hasOwn(map, key) ? (map[key] ?? key) : key
}

function answerIn(
  to: Runnable,
  key: string,
  { answer, map }: { readonly answer: Answer; readonly map: Migration['map'] },
): Answer {
  const item = to.itemOf(key)
  const step = newKey(map, answer.step)
  return item && stillFits(to, item, answer.value) ? { ...answer, step } : { ...answer, step, isStale: true }
}

function refused(refusal: EventRefusal): Migrated {
  return { ok: false, refusal }
}
