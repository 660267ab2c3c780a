import { abandonInteraction } from '../commands/abandon-interaction.ts'
import { endInteraction } from '../commands/end-interaction.ts'
import { holdInteraction } from '../commands/hold-interaction.ts'
import { putBackInteraction } from '../commands/put-back-interaction.ts'
import { receiveInteraction } from '../commands/receive-interaction.ts'
import { resumeInteraction } from '../commands/resume-interaction.ts'
import { scheduleCallback } from '../commands/schedule-callback.ts'
import { takeInteraction } from '../commands/take-interaction.ts'
import { takeNextInteraction } from '../commands/take-next-interaction.ts'
import { transferInteraction } from '../commands/transfer-interaction.ts'
import { wrapUpInteraction } from '../commands/wrap-up-interaction.ts'
import type { EpochMs } from '../domain/ids.ts'
import type { SiteDefinition } from '../domain/site-definition.ts'
import { contactName, demoArrival } from './demo-arrival.ts'
import { customerName } from './demo-customer-moves.ts'
import type { DemoContact, DemoCustomer } from './demo-lines.ts'
import { type DemoMove, move } from './demo-move.ts'
import type { DemoRefs } from './demo-refs.ts'
import type { JsonLine } from './json-lines.ts'

export type DemoPlace = {
  readonly site: SiteDefinition
  readonly customers: ReadonlyMap<string, DemoCustomer>
  readonly now: EpochMs
}

/** A promise of the day that names no time is for the same time tomorrow. */
const dayMs = 86_400_000

/** Everything that happens to one contact, in the order of time. */
export function demoContactMoves({ value, ...from }: JsonLine<DemoContact>, place: DemoPlace): DemoMove[] {
  const arrivedAt = place.now - value.secondsAgo * 1000
  const step = (actor: string, secondsIn: number) => ({ from, at: arrivedAt + secondsIn * 1000, actor })
  if (value.state === 'scheduled') {
    const { whose, dueInMinutes } = value.callback
    const dueAt = place.now + dueInMinutes * 60_000
    return [
      move(step(whose ?? 'system', 0), scheduleCallback, (refs) => {
        refs.draw(contactName(value.id))
        const customer = (value.customer && refs.find(customerName(value.customer))) ?? value.customer ?? ''
        return { customer, queue: value.queue, dueAt, whose: whose ?? 'anyone', note: value.subject ?? '' }
      }),
    ]
  }
  const ref = (refs: DemoRefs): string => refs.find(contactName(value.id)) ?? value.id
  const only = (refs: DemoRefs) => ({ ref: ref(refs) })
  const moves = [
    move(step('system', 0), receiveInteraction, (refs) => demoArrival(value, place, { at: arrivedAt, refs })),
  ]
  const { transferred, putBack } = value
  if (transferred) {
    const { by, waitSeconds, talkSeconds, note } = transferred
    moves.push(
      take(step(by, waitSeconds), transferred.fromQueue, place, only),
      move(step(by, waitSeconds + talkSeconds), transferInteraction, (refs) => {
        return { ref: ref(refs), queue: value.queue, note }
      }),
    )
  }
  if (putBack) {
    const { by, waitSeconds, talkSeconds, reason } = putBack
    moves.push(
      take(step(by, waitSeconds), value.queue, place, only),
      move(step(by, waitSeconds + talkSeconds), putBackInteraction, (refs) => ({ ref: ref(refs), reason })),
    )
  }
  if (value.state === 'abandoned') {
    moves.push(move(step('system', value.abandonedAfterSeconds), abandonInteraction, only))
  }
  if (value.state === 'waiting' || value.state === 'abandoned') return moves

  const { handledBy, waitSeconds } = value
  moves.push(take(step(handledBy, waitSeconds), value.queue, place, only))
  if (value.state === 'held') {
    const sinceTaken = value.secondsAgo - waitSeconds
    moves.push(move(step(handledBy, waitSeconds + Math.floor(sinceTaken / 2)), holdInteraction, only))
  }
  if (value.state !== 'done') return moves

  const { talkSeconds, holdSeconds, acwSeconds } = value
  if (holdSeconds > 0) {
    const heldAfter = waitSeconds + Math.floor(talkSeconds / 2)
    moves.push(
      move(step(handledBy, heldAfter), holdInteraction, only),
      move(step(handledBy, heldAfter + holdSeconds), resumeInteraction, only),
    )
  }
  const ended = waitSeconds + talkSeconds + holdSeconds
  if (acwSeconds > 0) moves.push(move(step(handledBy, ended), endInteraction, only))
  const wrappedUp = step(handledBy, ended + acwSeconds)
  moves.push(
    move(wrappedUp, wrapUpInteraction, (refs) => {
      const { reason, outcome, fields, note } = value
      const caused = consequencesOf(place.site, outcome)
      for (const { kind } of caused) if (kind !== 'do-not-contact') refs.draw()
      const promise = caused.find((one) => one.kind === 'callback')
      return {
        ref: ref(refs),
        reason,
        outcome,
        ...(fields ? { fields } : {}),
        ...(note === null ? {} : { note }),
        ...(promise?.afterSeconds === null ? { callback: { dueAt: wrappedUp.at + dayMs } } : {}),
      }
    }),
  )
  return moves
}

/** By hand where the queue lets agents choose; otherwise the best of the queue, which must be this one. */
function take(
  step: Pick<DemoMove, 'from' | 'at' | 'actor'>,
  queue: string,
  { site }: DemoPlace,
  only: (refs: DemoRefs) => { readonly ref: string },
): DemoMove {
  const isChosen = site.queues.find(({ key }) => key === queue)?.routing !== 'next-only'
  return isChosen
    ? move(step, takeInteraction, only)
    : move(step, takeNextInteraction, () => ({ queues: [queue] }))
}

function consequencesOf(site: SiteDefinition, outcome: string) {
  return site.codes.find(({ kind, path }) => kind === 'outcome' && path === outcome)?.consequences ?? []
}
