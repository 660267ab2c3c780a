import type { Look } from '../look.ts'
import { fitLines, span, type Line } from './line.ts'
import { table, type TableProps } from './table.ts'
import { visibleRange } from './visible-range.ts'

/** A table that says on a line of its own how many rows are below those that it has room for. */
export function tableWithMore<Row>(
  props: Omit<TableProps<Row>, 'headOf'>,
  { glyphs, say }: Look,
): readonly Line[] {
  const { rows, selected, room } = props
  if (rows.length <= room.rows - 1) return table(props, glyphs)
  const tableRows = Math.max(1, room.rows - 1)
  const { to } = visibleRange({ count: rows.length, selected, height: tableRows - 1 })
  const below = rows.length - to
  const more: Line =
    below > 0 ? [span(`   ${glyphs.down} ${say('list.more-choices', { n: below })}`, 'dim')] : []
  const list = table({ ...props, room: { ...room, rows: tableRows } }, glyphs)
  return fitLines([...fitLines(list, room.columns, tableRows), more], room.columns, room.rows)
}
