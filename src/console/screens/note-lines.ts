import type { SegmentEnding, SegmentTimings } from '../../domain/segment.ts'
import { formatDateTime, formatRelative } from '../../language/times.ts'
import { cell, span, type Line } from '../components/line.ts'
import { shortSpan } from '../components/short-span.ts'
import { paragraph } from '../components/paragraph.ts'
import type { Language } from '../../language/language.ts'
import type { Look } from '../look.ts'

export type NoteView = { readonly by: string; readonly at: number; readonly text: string }

/** A part of an interaction that a queue or a person handled. */
export type SegmentView = {
  readonly kind: 'queue' | 'agent'
  readonly who: string | null
  readonly startedAt: number
  readonly endedAt: number | null
  /** How a person's part went, once it is over. */
  readonly timings: SegmentTimings | null
  readonly ending: SegmentEnding | null
  readonly endingReason: string | null
}

/** The notes on a record, each with who wrote it when. */
export function noteLines(notes: readonly NoteView[], columns: number, look: Look): readonly Line[] {
  const { say, language } = look
  if (notes.length === 0) return [[span(say('work.no-notes'), 'dim')]]
  return notes.flatMap(({ by, at, text }, index): readonly Line[] => [
    ...(index === 0 ? [] : [[]]),
    [span(by, 'strong'), span(`  ${formatDateTime(at, language)}`, 'dim')],
    ...paragraph(text, columns, look),
  ])
}

/** How the time of an interaction went: who had it, how long, and how it left his hands. */
export function timingLines(
  { timings, now }: { readonly timings: readonly SegmentView[]; readonly now: number },
  columns: number,
  { say, glyphs, language }: Look,
): readonly Line[] {
  return timings.map((segment): Line => {
    const { kind, who, startedAt, ending, endingReason } = segment
    const name = kind === 'queue' ? say('timing.waiting') : (who ?? '')
    const end = ending === null ? '' : ` ${glyphs.arrow} ${say(`ending.${ending}`)}`
    const reason = endingReason === null || endingReason === '' ? '' : `: ${endingReason}`
    return [
      cell(formatRelative(startedAt, now, language), 18, { tone: 'dim' }),
      span('  '),
      cell(name, 20),
      span('  '),
      cell(`${lengths(segment, now, { say, language })}${end}${reason}`, Math.max(0, columns - 42), {
        tone: 'dim',
      }),
    ]
  })
}

function lengths(
  { startedAt, endedAt, timings }: SegmentView,
  now: number,
  { say, language }: Pick<Look, 'say' | 'language'>,
): string {
  if (!timings) return written((endedAt ?? now) - startedAt, language)
  const { talkMs, holdMs, wrapUpMs } = timings
  const parts = [say('timing.talk', { time: written(talkMs, language) })]
  if (holdMs > 0) parts.push(say('timing.hold', { time: written(holdMs, language) }))
  if (wrapUpMs > 0) parts.push(say('timing.wrap-up', { time: written(wrapUpMs, language) }))
  return parts.join(', ')
}

function written(ms: number, language: Language): string {
  return shortSpan(ms / 1000, language)
}
