import type { RightRecord } from '../../domain/rights.ts'
import { formatRelative } from '../../language/times.ts'
import { fitLines, span, type Block, type Line } from '../components/line.ts'
import { paragraph } from '../components/paragraph.ts'
import { rule } from '../components/rule.ts'
import { table, type Column } from '../components/table.ts'
import type { Look, Room } from '../look.ts'

/** Something that wants to be seen. */
export type InboxRow = {
  readonly key: string
  readonly kind: 'mention' | 'undelivered'
  readonly at: number
  /** Who mentions, or the address that was not reached. */
  readonly who: string
  /** The record that it is about. */
  readonly ref: string
  /** What Enter opens; null where no place shows it. */
  readonly opens: { readonly is: 'interaction' | 'customer'; readonly ref: string } | null
  readonly text: string
  /** The message that did not arrive. */
  readonly delivery?: { readonly ref: string; readonly record: RightRecord }
}

export type InboxScreenProps = {
  readonly rows: readonly InboxRow[]
  readonly selected: number
  readonly now: number
}

/** What wants the eyes of an agent, the newest first, and below it the whole text of the one pointed at. */
export function inboxScreen(props: InboxScreenProps, room: Room, look: Look): Block {
  const { rows, selected } = props
  const { say, glyphs } = look
  const textRows = Math.max(4, Math.floor(room.rows / 3))
  const listRows = room.rows - textRows - 2
  const details: Line = rows.length === 0 ? [] : [span(say('inbox.count', { n: rows.length }), 'dim')]
  const list =
    rows.length === 0
      ? [[], [span(`   ${say('inbox.none')}`, 'dim')], [span(`   ${say('inbox.none-next')}`, 'dim')]]
      : table(
          { columns: columnsOf(props, room, look), rows, selected, room: { ...room, rows: listRows } },
          glyphs,
        )
  const chosen = rows[selected]
  const text = chosen ? paragraph(chosen.text, room.columns - 2, look) : []
  return {
    lines: [
      rule({ title: say('inbox.title'), details, columns: room.columns }, glyphs),
      ...fitLines(list, room.columns, listRows),
      rule({ title: chosen?.ref ?? say('inbox.text'), columns: room.columns }, glyphs),
      ...fitLines(
        text.map((line): Line => [span(' '), ...line]),
        room.columns,
        textRows,
      ),
    ],
    cursor: null,
  }
}

function columnsOf({ now }: InboxScreenProps, room: Room, look: Look): readonly Column<InboxRow>[] {
  const { say, language } = look
  const isWide = room.columns >= 100
  return [
    {
      title: say('column.what'),
      width: 12,
      text: ({ kind }) => say(`inbox.kind.${kind}`),
      tone: ({ kind }) => (kind === 'undelivered' ? 'alarm' : 'accent'),
    },
    { title: say('column.when'), width: 16, text: ({ at }) => formatRelative(at, now, language) },
    { title: say('column.who'), width: isWide ? 28 : 16, text: ({ who }) => who },
    { title: say('column.ref'), width: 9, text: ({ ref }) => ref },
    { title: say('column.details'), width: 'rest', text: ({ text }) => text.replaceAll(/\s+/g, ' ') },
  ]
}
