import { segmentTimings } from '../segment.ts'
import { type Figure, count, mean } from './figure.ts'
import type { ReportedSegment } from './visit.ts'

/**
 * The figures of handling of the agents' parts that began in an interval. What still runs has no length yet; what was
 * wrapped up in bulk was not handled by anybody and has no part of an agent.
 * Source: FIELD.md, "Numbers": AHT per agent segment, and beside it per contact.
 */
export function handlingFigures(segments: readonly ReportedSegment[]): readonly Figure[] {
  const handled = segments.filter(({ kind, endedAt }) => kind === 'agent' && endedAt !== null)
  const running = segments.filter(({ kind, endedAt }) => kind === 'agent' && endedAt === null).length
  const timings = handled.map(segmentTimings)
  const talkMs = sum(timings.map((one) => one.talkMs))
  const holdMs = sum(timings.map((one) => one.holdMs))
  const wrapUpMs = sum(timings.map((one) => one.wrapUpMs))
  const contacts = new Set(handled.map(({ interactionId }) => interactionId)).size
  const total = talkMs + holdMs + wrapUpMs
  const seconds = {
    talkSeconds: talkMs / 1000,
    holdSeconds: holdMs / 1000,
    wrapUpSeconds: wrapUpMs / 1000,
  }
  const leftOut = { running }
  return [
    count('handled', handled.length, leftOut),
    mean('aht', { ...seconds, handled: handled.length }, { of: [total, handled.length], leftOut }),
    mean('aht-contact', { ...seconds, contacts }, { of: [total, contacts], leftOut }),
    mean(
      'att',
      { talkSeconds: talkMs / 1000, handled: handled.length },
      { of: [talkMs, handled.length], leftOut },
    ),
    mean(
      'hold',
      { holdSeconds: holdMs / 1000, handled: handled.length },
      { of: [holdMs, handled.length], leftOut },
    ),
    mean(
      'acw',
      { wrapUpSeconds: wrapUpMs / 1000, handled: handled.length },
      { of: [wrapUpMs, handled.length], leftOut },
    ),
  ]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
