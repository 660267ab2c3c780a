import { formatRelative } from '../../language/times.ts'
import { channelGlyph } from '../components/channel-glyph.ts'
import { cell, span, type Line } from '../components/line.ts'
import type { Look } from '../look.ts'

export type CardView = {
  readonly name: string
  readonly ref: string
  /** Pairs of label and value: numbers, addresses, account, fields of the site. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** What must be seen at once, such as do-not-contact. */
  readonly warnings: readonly string[]
}

export type TimelineRow = {
  readonly ref: string
  readonly channel: string
  readonly at: number
  readonly subject: string
  /** What came of it, or the state it is in. */
  readonly outcome: string
}

/** Who a customer is: name, what must be seen at once, then his facts. */
export function cardLines(card: CardView | null, columns: number, { say }: Look): readonly Line[] {
  if (!card) return [[span(say('customer.unknown'), 'dim')], [span(say('work.no-customer'), 'dim')]]
  return [
    [span(card.name, 'strong'), span(`  ${card.ref}`, 'dim')],
    ...card.warnings.map((warning): Line => [cell(`! ${warning}`, columns, { tone: 'alarm' })]),
    ...card.facts.map(({ label, value }): Line => [
      cell(label, 14, { tone: 'dim' }),
      span(' '),
      cell(value, columns - 15),
    ]),
  ]
}

type Timeline = { readonly timeline: readonly TimelineRow[]; readonly now: number }

/** What has been between a customer and the site, a line for each contact, the latest first. */
export function timelineLines({ timeline, now }: Timeline, columns: number, look: Look): readonly Line[] {
  if (timeline.length === 0) return [[span(look.say('work.first-contact'), 'dim')]]
  return timeline.map(({ channel, at, subject, outcome }): Line => {
    const when = formatRelative(at, now, look.language)
    const what = outcome === '' ? subject : `${outcome} ${look.glyphs.separator} ${subject}`
    return [
      span(`${channelGlyph(channel, look.glyphs)} `, 'dim'),
      cell(when, 15, { tone: 'dim' }),
      span(' '),
      cell(what, columns - 18),
    ]
  })
}
