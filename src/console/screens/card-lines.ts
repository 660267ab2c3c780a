import { clean } from '../../language/clean.ts'
import { widthOf } from '../../language/width.ts'
import { formatRelative } from '../../language/times.ts'
import { channelGlyph } from '../components/channel-glyph.ts'
import { labelledLines } from '../components/labelled-lines.ts'
import { cell, span, type Line } from '../components/line.ts'
import { sideBySideFrom } from '../layout.ts'
import type { Look, Room } from '../look.ts'

export type CardView = {
  readonly name: string
  readonly ref: string
  /** Pairs of label and value: numbers, addresses, account, fields of the site. */
  readonly facts: readonly CardFact[]
  /** What must be seen at once, such as do-not-contact. */
  readonly warnings: readonly string[]
  /** Null for an open card. A masked one opens for the caller of the contact `verify`; null when nobody on the line is its customer. */
  readonly masked: { readonly verify: string | null } | null
}

export type CardFact = {
  readonly label: string
  readonly value: string
  /** What can be copied it says; what only tells how things stand does not. */
  readonly is?: 'phone' | 'address' | 'field'
}

export type TimelineRow = {
  readonly ref: string
  readonly channel: string
  readonly at: number
  readonly subject: string
  /** What came of it, or the state it is in. */
  readonly outcome: string
}

const narrowestCard = 46
const widestCard = 76

/** The columns of a card beside something else: of what a wide screen has more than side by side needs, half is the card's. */
export function cardColumns({ columns }: Pick<Room, 'columns'>): number {
  const more = Math.floor((columns - sideBySideFrom) / 2)
  return Math.max(narrowestCard, Math.min(narrowestCard + more, widestCard))
}

/** Who a customer is: name, what must be seen at once, then his facts. */
export function cardLines(card: CardView | null, columns: number, { say }: Look): readonly Line[] {
  const labels = card ? labelColumns(card.facts, columns) : 0
  if (!card) return [[span(say('customer.unknown'), 'dim')], [span(say('work.no-customer'), 'dim')]]
  return [
    [span(card.name, 'strong'), span(`  ${card.ref}`, 'dim')],
    ...card.warnings.map((warning): Line => [cell(`! ${warning}`, columns, { tone: 'alarm' })]),
    ...card.facts.flatMap((fact) => labelledLines(fact, { labelColumns: labels + 1, columns })),
  ]
}

/** As wide as the longest label. */
function labelColumns(facts: CardView['facts'], columns: number): number {
  const wanted = longest(facts.map(({ label }) => label)) + 1
  return Math.max(12, Math.min(wanted, 24, Math.floor(columns * 0.6)))
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => widthOf(clean(text))))
}

type Timeline = { readonly timeline: readonly TimelineRow[]; readonly now: number }

/** What has been between a customer and the site, a line for each contact, the latest first. */
export function timelineLines({ timeline, now }: Timeline, columns: number, look: Look): readonly Line[] {
  if (timeline.length === 0) return [[span(look.say('work.first-contact'), 'dim')]]
  return timeline.map(({ channel, at, subject, outcome }): Line => {
    const when = formatRelative(at, now, look.language)
    const what = [outcome, subject]
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join(` ${look.glyphs.separator} `)
    return [
      span(`${channelGlyph(channel, look.glyphs)} `, 'dim'),
      cell(when, 15, { tone: 'dim' }),
      span(' '),
      cell(what, columns - 18),
    ]
  })
}
