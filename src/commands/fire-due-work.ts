import type { DueWork } from '../queries/due-work.ts'
import { dueWorkAfter } from '../queries/due-work-after.ts'
import type { GivenCommand } from '../store/given-command.ts'
import type { Store } from '../store/open-store.ts'
import { bringBackMessage } from './bring-back-message.ts'
import { breachSla } from './breach-sla.ts'
import { fallDueCallback } from './fall-due-callback.ts'
import { wakeKind } from './staging/stage-case-state.ts'
import { offerWaitingWork } from './offer-waiting-work.ts'
import { offerTimeOutKind } from './staging/stage-offer.ts'
import { timeOutOffer } from './time-out-offer.ts'
import { wakeCase } from './wake-case.ts'
import { slaBreachKind, slaWarnKind } from './staging/stage-sla.ts'
import { moveRestOfCustomer } from './move-rest-of-customer.ts'
import { bringBackKind } from './staging/stage-undelivered.ts'
import { moveRestKind } from './staging/stage-moved-rows.ts'
import { timeOutWrapUp } from './time-out-wrap-up.ts'
import { warnOfSla } from './warn-of-sla.ts'

export type FiredWork = { readonly kind: string; readonly ok: boolean }

const atOnce = 200
/** A store that lay still for long has much to catch up with; the next call goes on. */
const mostRounds = 50

/**
 * Fires what has fallen due by `now`, as commands whose ids are made of row, kind, due time and attempt: whoever else
 * fires the same, twice is once. What is refused is passed over. Then what waits in pushing queues is offered.
 * Answers what was fired, oldest first, offers last; at most 10,000 pieces of due work.
 */
export async function fireDueWork(store: Store, now: number): Promise<readonly FiredWork[]> {
  const fired: FiredWork[] = []
  let place = { afterDueAt: 0, afterId: '' }
  for (let round = 0; round < mostRounds; round++) {
    const due = store.reader.all(dueWorkAfter, { now, limit: atOnce, ...place })
    if (due.length === 0) break
    await store.runner.runEach(
      due.map((work) => commandOf(work, now)),
      (outcome, index) =>
        fired.push({ kind: due[index]?.kind ?? '', ok: outcome.ok && !('already' in outcome) }),
    )
    const last = due.at(-1)
    if (!last || due.length < atOnce) break
    place = { afterDueAt: last.dueAt, afterId: last.id }
  }
  const offered = await offerWaitingWork(store, now)
  return [...fired, ...offered.map(() => ({ kind: 'interaction.offer', ok: true }))]
}

function commandOf(work: DueWork, now: number): GivenCommand<never> {
  const { id: dueWorkId, kind, subjectId, dueAt, attempt } = work
  const given = { actor: 'system', at: now, id: `due:${dueWorkId}:${kind}:${dueAt}:${attempt}` }
  switch (kind) {
    case 'callback.fall-due':
      return { ...given, command: fallDueCallback, input: { dueWorkId, callbackId: subjectId } } as never
    case wakeKind:
      return { ...given, command: wakeCase, input: { dueWorkId, caseId: subjectId } } as never
    case offerTimeOutKind:
      return { ...given, command: timeOutOffer, input: { dueWorkId, offerId: subjectId } } as never
    case 'interaction.time-out-wrap-up':
      return { ...given, command: timeOutWrapUp, input: { dueWorkId, interactionId: subjectId } } as never
    case slaWarnKind:
      return { ...given, command: warnOfSla, input: { dueWorkId, clockId: subjectId } } as never
    case slaBreachKind:
      return { ...given, command: breachSla, input: { dueWorkId, clockId: subjectId } } as never
    case bringBackKind:
      return { ...given, command: bringBackMessage, input: { dueWorkId, deliveryId: subjectId } } as never
    case moveRestKind:
      return { ...given, command: moveRestOfCustomer, input: { dueWorkId, customerId: subjectId } } as never
    default:
      throw new Error(`due work of an unknown kind: ${kind}`)
  }
}
