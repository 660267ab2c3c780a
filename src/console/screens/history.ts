import { clean } from '../../language/clean.ts'
import { formatRelative } from '../../language/times.ts'
import { widthOf } from '../../language/width.ts'
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
  const who: Column<HistoryRow> = {
    title: say('column.who'),
    width: fitted(
      isWide ? 18 : 13,
      rows.map((row) => row.who),
    ),
    text: (row) => row.who,
  }
  // Where all rows are about the record that the title names, a column would say it again.
  const isAboutOthers = rows.some((row) => row.ref !== '' && row.ref !== ref)
  const about: readonly Column<HistoryRow>[] = [
    {
      title: say('column.ref'),
      width: fitted(
        10,
        rows.map((row) => row.ref),
      ),
      text: (row) => row.ref,
    },
    {
      title: say('column.customer'),
      width: fitted(isWide ? 24 : 16, [say('column.customer'), ...rows.map((row) => row.customerName)]),
      text: (row) => row.customerName,
    },
  ]
  return [
    {
      title: say('column.when'),
      width: fitted(
        18,
        rows.map(({ at }) => formatRelative(at, now, language)),
      ),
      text: ({ at }) => formatRelative(at, now, language),
    },
    // Who it was is in the title where it is the agent himself.
    ...(ref === null ? [] : [who]),
    {
      title: say('column.what'),
      width: fitted(
        isWide ? 22 : 14,
        rows.map(({ what }) => what),
      ),
      text: ({ what }) => what,
    },
    ...(isAboutOthers ? about : []),
    { title: say('column.details'), width: 'rest', text: ({ details }) => details, tone: () => 'dim' },
  ]
}

/** As wide as the longest of some texts, within limits. */
function fitted(most: number, texts: readonly string[]): number {
  return Math.max(4, Math.min(most, Math.max(0, ...texts.map((text) => widthOf(clean(text))))))
}
