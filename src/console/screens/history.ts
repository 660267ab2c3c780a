import { formatRelative } from '../../language/times.ts'
import { fitLines, span, type Block } from '../components/line.ts'
import { rule } from '../components/rule.ts'
import { table, type Column } from '../components/table.ts'
import type { Look, Room } from '../look.ts'

export type HistoryRow = {
  readonly seq: number
  readonly at: number
  readonly who: string
  /** What was done, in words. */
  readonly what: string
  /** The interaction or customer that it was about; empty where it was neither. */
  readonly ref: string
  readonly customerName: string
  readonly details: string
  /** Whether the agent who looks may take it back. */
  readonly canUndo: boolean
}

export type HistoryScreenProps = {
  /** Null for what the agent himself did. */
  readonly ref: string | null
  readonly rows: readonly HistoryRow[]
  readonly selected: number
  readonly now: number
}

/** Everything that happened to one record, the latest first. */
export function historyScreen(props: HistoryScreenProps, room: Room, look: Look): Block {
  const { ref, rows, selected } = props
  const { say, glyphs } = look
  const columns = columnsOf(props, room, look)
  const title = ref === null ? say('history.mine') : say('history.title', { ref })
  const head = rule({ title, columns: room.columns }, glyphs)
  const list =
    rows.length === 0
      ? [[span(`   ${ref === null ? say('history.none') : say('history.empty', { ref })}`, 'dim')]]
      : table({ columns, rows, selected, room: { columns: room.columns, rows: room.rows - 1 } }, glyphs)
  return { lines: fitLines([head, ...list], room.columns, room.rows), cursor: null }
}

function columnsOf(
  { ref, rows, now }: HistoryScreenProps,
  room: Room,
  { say, language }: Look,
): readonly Column<HistoryRow>[] {
  const isWide = room.columns >= 100
  const about: Column<HistoryRow> = { width: { upTo: 10 }, title: say('column.ref'), text: (row) => row.ref }
  const customer: Column<HistoryRow> = {
    width: { upTo: isWide ? 24 : 16 },
    title: say('column.customer'),
    text: ({ customerName }) => customerName,
  }
  const who: Column<HistoryRow> = {
    width: { upTo: isWide ? 18 : 13 },
    title: say('column.who'),
    text: (row) => row.who,
  }
  // Where all rows are about the record that the title names, a column would say it again.
  const isAboutOthers = rows.some((row) => row.ref !== '' && row.ref !== ref)
  // Of one record it matters more what was done than whose the other records are.
  const isOfMany = isWide || ref === null
  return [
    { width: { upTo: 18 }, title: say('column.when'), text: ({ at }) => formatRelative(at, now, language) },
    // Who it was is in the title where it is the agent himself.
    ...(ref === null ? [] : [who]),
    {
      width: { upTo: isWide ? 26 : isOfMany || !isAboutOthers ? 14 : 24 },
      title: say('column.what'),
      text: ({ what }) => what,
    },
    ...(isAboutOthers ? [about] : []),
    ...(isAboutOthers && isOfMany ? [customer] : []),
    { title: say('column.details'), width: 'rest', text: ({ details }) => details, tone: () => 'dim' },
  ]
}
