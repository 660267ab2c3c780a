import type { Happening } from './happening.ts'
import { type Reckoned, type Window, counted, isIn, secondsEach, total } from './reckoned.ts'

/** What one agent did with one contact, from taking it to its leaving his hands. */
export type Handling = {
  readonly ref: string
  readonly agent: string
  readonly queue: string
  readonly from: number
  heldMs: number
  heldSince: number | null
  talkedUntil: number | null
  until: number | null
  ending: 'coded' | 'put-back' | 'handed-over' | null
}

export function handlingsIn(record: readonly Happening[]): readonly Handling[] {
  const all: Handling[] = []
  const queues = new Map<string, string>()
  for (const one of record) {
    if (!('ref' in one)) continue
    const running = all.find(({ ref, until }) => ref === one.ref && until === null)
    const resume = (): void => {
      if (!running || running.heldSince === null) return
      running.heldMs += one.at - running.heldSince
      running.heldSince = null
    }
    switch (one.what) {
      case 'came':
        queues.set(one.ref, one.queue)
        break
      case 'taken':
        all.push({
          ref: one.ref,
          agent: one.agent,
          queue: queues.get(one.ref) ?? '',
          from: one.at,
          heldMs: 0,
          heldSince: null,
          talkedUntil: null,
          until: null,
          ending: null,
        })
        break
      case 'held':
        if (running) running.heldSince = one.at
        break
      case 'resumed':
        resume()
        break
      case 'ended':
        resume()
        if (running) running.talkedUntil = one.at
        break
      case 'coded':
      case 'put-back':
      case 'handed-over':
        if (one.what === 'handed-over') queues.set(one.ref, one.queue)
        resume()
        if (running) {
          running.talkedUntil ??= one.at
          running.until = one.at
          running.ending = one.what
        }
        break
      default:
    }
  }
  return all
}

/** The figures of the handlings that began in a window. Source: FIELD.md, "Numbers": AHT, ATT. */
export function reckonHandling(handlings: readonly Handling[], window: Window): Record<string, Reckoned> {
  const begun = handlings.filter(({ from }) => isIn(from, window))
  const over = begun.filter(({ until }) => until !== null)
  const hold = total(over.map(({ heldMs }) => heldMs))
  const talk = total(over.map(({ from, talkedUntil }) => (talkedUntil ?? 0) - from)) - hold
  const after = total(over.map(({ until, talkedUntil }) => (until ?? 0) - (talkedUntil ?? 0)))
  const handled = over.length
  const contacts = new Set(over.map(({ ref }) => ref)).size
  const leftOut = { running: begun.length - handled }
  const times = { talkSeconds: talk / 1000, holdSeconds: hold / 1000, wrapUpSeconds: after / 1000 }
  const { talkSeconds, holdSeconds, wrapUpSeconds } = times
  const all = talk + hold + after
  return {
    handled: counted(handled, leftOut),
    aht: secondsEach(all, handled, { parts: { ...times, handled }, leftOut }),
    'aht-contact': secondsEach(all, contacts, { parts: { ...times, contacts }, leftOut }),
    att: secondsEach(talk, handled, { parts: { talkSeconds, handled }, leftOut }),
    hold: secondsEach(hold, handled, { parts: { holdSeconds, handled }, leftOut }),
    acw: secondsEach(after, handled, { parts: { wrapUpSeconds, handled }, leftOut }),
  }
}
