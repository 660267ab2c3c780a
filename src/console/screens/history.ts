import { formatDateTime } from '../../language/times.ts'
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
  readonly details: string
  /** Whether the agent who looks may take it back. */
  readonly canUndo: boolean
}

export type HistoryScreenProps = {
  /** Null for what the agent himself did. */
  readonly ref: string | null
  readonly rows: readonly HistoryRow[]
  readonly selected: number
}

/** Everything that happened to one record, the latest first. */
export function historyScreen({ ref, rows, selected }: HistoryScreenProps, room: Room, look: Look): Block {
  const { say, glyphs, language } = look
  const columns: readonly Column<HistoryRow>[] = [
    { title: say('column.when'), width: 18, text: ({ at }) => formatDateTime(at, language) },
    { title: say('column.who'), width: 18, text: ({ who }) => who },
    { title: say('column.what'), width: 22, text: ({ what }) => what },
    { title: say('column.details'), width: 'rest', text: ({ details }) => details, tone: () => 'dim' },
  ]
  const title = ref === null ? say('history.mine') : say('history.title', { ref })
  const head = rule({ title, columns: room.columns }, glyphs)
  const list =
    rows.length === 0
      ? [[span(`   ${ref === null ? say('history.none') : say('history.empty', { ref })}`, 'dim')]]
      : table({ columns, rows, selected, room: { columns: room.columns, rows: room.rows - 1 } }, glyphs)
  return { lines: fitLines([head, ...list], room.columns, room.rows), cursor: null }
}
