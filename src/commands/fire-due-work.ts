import type { DueWorkKind } from '../domain/due-work-kind.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { DueWork } from '../queries/events/due-work.ts'
import { dueWorkAfter } from '../queries/events/due-work-after.ts'
import { claimBySegment } from '../queries/interactions/claim-by-segment.ts'
import { refusedWorkById } from '../queries/events/refused-work-by-id.ts'
import type { GivenCommand } from '../store/given-command.ts'
import type { ServerStore } from '../store/server-store.ts'
import { bringBackMessage } from './messages/bring-back-message.ts'
import { breachSla } from './cases/breach-sla.ts'
import { fallDueCallback } from './callbacks/fall-due-callback.ts'
import { offerWaitingWork } from './interactions/offer-waiting-work.ts'
import { endLease } from './interactions/end-lease.ts'
import { timeOutOffer } from './interactions/time-out-offer.ts'
import { wakeCase } from './cases/wake-case.ts'
import { moveRestOfCustomer } from './customers/move-rest-of-customer.ts'
import { keepRefusal } from './refused/keep-refusal.ts'
import { timeOverProcess } from './processes/time-over-process.ts'
import { timeOutWrapUp } from './interactions/time-out-wrap-up.ts'
import { warnOfSla } from './cases/warn-of-sla.ts'

/** What fires due work: a store of one's own, or that of a server. */
export type FiringStore = Pick<ServerStore, 'info' | 'reader' | 'runner'>

export type FiredWork = { readonly kind: string; readonly ok: boolean }

const atOnce = 200
/** A store that lay still for long has much to catch up with; the next call goes on. */
const mostRounds = 50

/**
 * Fires what has fallen due by `now`, as commands whose ids are made of row, kind, due time and attempt: whoever else
 * fires the same, twice is once. What is refused is passed over, and kept so that somebody sees it. Then what waits in pushing queues is offered.
 * On a device nothing is: its server fires what is shared. Answers what was fired, oldest first, offers last; at most 10,000 pieces of due work.
 */
export async function fireDueWork(store: FiringStore, now: number): Promise<readonly FiredWork[]> {
  if (store.info.server !== null) return []
  const fired: FiredWork[] = []
  let place = { afterDueAt: 0, afterId: '' }
  for (let round = 0; round < mostRounds; round++) {
    const due = await store.reader.all(dueWorkAfter, { now, limit: atOnce, ...place })
    if (due.length === 0) break
    const refused: Refused[] = []
    const given: GivenCommand<never>[] = []
    for (const work of due) given.push(await commandOf(work, { reader: store.reader, now }))
    await store.runner.runEach(given, (outcome, index) => {
      const work = due[index]
      fired.push({ kind: work?.kind ?? '', ok: outcome.ok && !('already' in outcome) })
      if (work && !outcome.ok) refused.push({ dueWorkId: work.id, refusal: outcome.refusal })
    })
    await keepRefused(store, refused, now)
    const last = due.at(-1)
    if (!last || due.length < atOnce) break
    place = { afterDueAt: last.dueAt, afterId: last.id }
  }
  const offered = await offerWaitingWork(store, now)
  return [...fired, ...offered.map(() => ({ kind: 'interaction.offer', ok: true }))]
}

type Refused = { readonly dueWorkId: string; readonly refusal: Refusal }

/** Keeps what was refused, each for a reason once: nothing is written while it is refused as before. */
async function keepRefused(store: FiringStore, refused: readonly Refused[], now: number): Promise<void> {
  for (const { dueWorkId, refusal } of refused) {
    const kept = await store.reader.one(refusedWorkById, { id: dueWorkId })
    if (kept?.code === refusal.code) continue
    const input = { dueWorkId, code: refusal.code, refusal: JSON.stringify(refusal) }
    await store.runner.run({ actor: 'system', at: now, command: keepRefusal, input })
  }
}

/** The command of each kind, and how it calls the row that the work hangs on. */
const firing = {
  'callback.fall-due': { command: fallDueCallback, subject: 'callbackId' },
  'case.wake': { command: wakeCase, subject: 'caseId' },
  'customer.move-rest': { command: moveRestOfCustomer, subject: 'customerId' },
  'delivery.bring-back': { command: bringBackMessage, subject: 'deliveryId' },
  'interaction.end-lease': { command: endLease, subject: 'segmentId' },
  'interaction.time-out-offer': { command: timeOutOffer, subject: 'offerId' },
  'interaction.time-out-wrap-up': { command: timeOutWrapUp, subject: 'interactionId' },
  'process.time-over': { command: timeOverProcess, subject: 'instanceId' },
  'sla.breach': { command: breachSla, subject: 'clockId' },
  'sla.warn': { command: warnOfSla, subject: 'clockId' },
} as const satisfies {
  readonly [Kind in DueWorkKind]: { readonly command: { readonly name: Kind }; readonly subject: string }
}

async function commandOf(
  { id: dueWorkId, kind, subjectId, dueAt, attempt }: DueWork,
  { reader, now }: { readonly reader: FiringStore['reader']; readonly now: number },
): Promise<GivenCommand<never>> {
  if (!Object.hasOwn(firing, kind)) throw new Error(`due work of an unknown kind: ${kind}`)
  const { command, subject } = firing[kind as DueWorkKind]
  const id = `due:${dueWorkId}:${kind}:${dueAt}:${attempt}`
  // What no command wrote goes into the input, so that a replay decides the same.
  const heard =
    command === endLease && ((await reader.one(claimBySegment, { segmentId: subjectId }))?.heardAt ?? null)
  const input = { dueWorkId, [subject]: subjectId, ...(heard !== false && { heardAt: heard }) }
  return { actor: 'system', at: now, id, command, input } as unknown as GivenCommand<never>
}
