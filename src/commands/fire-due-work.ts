import { type DueWork, dueWork } from '../queries/due-work.ts'
import type { GivenCommand } from '../store/given-command.ts'
import type { Store } from '../store/open-store.ts'
import { breachSla } from './breach-sla.ts'
import { fallDueCallback } from './fall-due-callback.ts'
import { wakeKind } from './staging/stage-case-state.ts'
import { wakeCase } from './wake-case.ts'
import { slaBreachKind, slaWarnKind } from './staging/stage-sla.ts'
import { timeOutWrapUp } from './time-out-wrap-up.ts'
import { warnOfSla } from './warn-of-sla.ts'

export type FiredWork = { readonly kind: string; readonly ok: boolean }

const atOnce = 200

/**
 * Fires what has fallen due by `now`, as commands whose ids are made of row, kind, due time and attempt: whoever else
 * fires the same, twice is once. Answers what was fired, oldest first; at most 200.
 */
export async function fireDueWork(store: Store, now: number): Promise<readonly FiredWork[]> {
  const due = store.reader.all(dueWork, { now, limit: atOnce })
  const fired: FiredWork[] = []
  await store.runner.runEach(
    due.map((work) => commandOf(work, now)),
    (outcome, index) =>
      fired.push({ kind: due[index]?.kind ?? '', ok: outcome.ok && !('already' in outcome) }),
  )
  return fired
}

function commandOf(work: DueWork, now: number): GivenCommand<never> {
  const { id: dueWorkId, kind, subjectId, dueAt, attempt } = work
  const given = { actor: 'system', at: now, id: `due:${dueWorkId}:${kind}:${dueAt}:${attempt}` }
  switch (kind) {
    case 'callback.fall-due':
      return { ...given, command: fallDueCallback, input: { dueWorkId, callbackId: subjectId } } as never
    case wakeKind:
      return { ...given, command: wakeCase, input: { dueWorkId, caseId: subjectId } } as never
    case 'interaction.time-out-wrap-up':
      return { ...given, command: timeOutWrapUp, input: { dueWorkId, interactionId: subjectId } } as never
    case slaWarnKind:
      return { ...given, command: warnOfSla, input: { dueWorkId, clockId: subjectId } } as never
    case slaBreachKind:
      return { ...given, command: breachSla, input: { dueWorkId, clockId: subjectId } } as never
    default:
      throw new Error(`due work of an unknown kind: ${kind}`)
  }
}
