import { formatRelative } from '../../language/times.ts'
import { channelGlyph } from '../components/channel-glyph.ts'
import { channelWord } from '../components/channel-word.ts'
import { beside, fitLines, span, type Block, type Line } from '../components/line.ts'
import { othersLine, type Others } from '../components/others.ts'
import { rule } from '../components/rule.ts'
import { table, type Column } from '../components/table.ts'
import type { Look, Room } from '../look.ts'
import { cardColumns, cardLines, type CardView, type TimelineRow } from './card-lines.ts'
import { noteLines, type NoteView } from './note-lines.ts'

export type CustomerScreenProps = {
  readonly card: CardView
  readonly timeline: readonly TimelineRow[]
  readonly notes: readonly NoteView[]
  /** Index among the timeline. */
  readonly selected: number
  readonly others: Others
  readonly now: number
  readonly isSideBySide: boolean
}

const fewestTimelineRows = 6

/** One customer: the card, and one timeline of all channels, from which each contact can be opened. */
export function customerScreen(props: CustomerScreenProps, room: Room, look: Look): Block {
  if (!props.isSideBySide) {
    const card = cardPart(props, room.columns, look)
    // The card is read whole; what is left, and never less than a few rows, is the timeline's.
    const cardRows = Math.min(card.length, Math.max(4, room.rows - fewestTimelineRows))
    const rows = room.rows - cardRows
    const hidden = card.length - cardRows
    const more: Line = [span(` ${look.glyphs.down} ${look.say('list.more-lines', { n: hidden + 1 })}`, 'dim')]
    const shown = hidden > 0 ? [...card.slice(0, cardRows - 1), more] : card
    const timeline = timelinePart(props, { columns: room.columns, rows }, look)
    return { lines: [...fitLines(shown, room.columns, cardRows), ...timeline], cursor: null }
  }
  const columns = cardColumns(room)
  const left = [...cardPart(props, columns, look), ...notesPart(props, columns, look)]
  const right = timelinePart(props, { columns: room.columns - columns - 1, rows: room.rows }, look)
  return {
    lines: beside(fitLines(left, columns, room.rows), right, look.glyphs),
    cursor: null,
  }
}

function cardPart({ card, others }: CustomerScreenProps, columns: number, look: Look): readonly Line[] {
  const details = [span(card.ref, 'dim')]
  const lines = cardLines(card, columns - 2, look).slice(1)
  const present = othersLine(card.ref, others, columns, look)
  return [
    rule({ title: card.name, details, columns }, look.glyphs),
    ...(present ? [present] : []),
    ...indented(lines),
  ]
}

function notesPart({ notes }: CustomerScreenProps, columns: number, look: Look): readonly Line[] {
  const title = look.say('work.tab.notes', { n: notes.length })
  return [rule({ title, columns }, look.glyphs), ...indented(noteLines(notes, columns - 2, look))]
}

function timelinePart(
  { timeline, selected, now }: CustomerScreenProps,
  room: Room,
  look: Look,
): readonly Line[] {
  const { say, glyphs, language } = look
  const columns: readonly Column<TimelineRow>[] = [
    {
      title: '',
      width: 1,
      text: ({ channel }) => channelGlyph(channel, glyphs),
      tone: () => 'dim',
      said: ({ channel }) => channelWord(channel, look),
    },
    {
      title: say('column.when'),
      width: 15,
      text: ({ at }) => formatRelative(at, now, language),
      tone: () => 'dim',
    },
    { title: say('column.ref'), width: { atLeast: 9 }, text: ({ ref }) => ref },
    { title: say('column.outcome'), width: 22, text: ({ outcome }) => outcome },
    { title: say('column.subject'), width: 'rest', text: ({ subject }) => subject },
  ]
  const title = say('customer.timeline', { n: timeline.length })
  const body =
    timeline.length === 0
      ? [[span(`   ${say('customer.no-contact')}`, 'dim')]]
      : table(
          { columns, rows: timeline, selected, room: { columns: room.columns, rows: room.rows - 1 } },
          glyphs,
        )
  return [rule({ title, columns: room.columns }, glyphs), ...fitLines(body, room.columns, room.rows - 1)]
}

function indented(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => [span(' '), ...line])
}
