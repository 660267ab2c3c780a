import type { Glyphs } from '../theme.ts'
import { cell, fitLines, span, type Line, type Span, type Tone } from './line.ts'
import { visibleRange } from './visible-range.ts'

export type Column<Row> = {
  readonly title: string
  /** Columns it takes; `rest` shares what the others leave. */
  readonly width: number | 'rest'
  readonly align?: 'left' | 'right'
  /** Blanks before it; two unless told otherwise. */
  readonly gap?: number
  readonly text: (row: Row) => string
  readonly tone?: (row: Row) => Tone
}

export type TableProps<Row> = {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** Index of the selected row; -1 when the table is not where the keys go. */
  readonly selected: number
  readonly room: { readonly columns: number; readonly rows: number }
  /** Rows that stand apart, such as those picked for a batch. */
  readonly isMarked?: (row: Row) => boolean
}

const usualGap = 2
const pointerWidth = 3

/**
 * A table that fills its room exactly: a line of titles, then the rows around the selection. A row is
 * fitted by display width; the selected one is told by its pointer as well as by its weight.
 */
export function table<Row>(props: TableProps<Row>, glyphs: Glyphs): readonly Line[] {
  const { columns, rows, selected, room, isMarked } = props
  const widths = columnWidths(columns, room.columns)
  const titles: Span[] = [span(' '.repeat(pointerWidth))]
  columns.forEach(({ title, align, gap }, index) => {
    titles.push(
      ...separated(
        cell(title, widths[index] ?? 0, { tone: 'dim', ...aligned(align) }),
        gapBefore(gap, index),
      ),
    )
  })
  const { from, to } = visibleRange({ count: rows.length, selected, height: room.rows - 1 })
  const lines = rows.slice(from, to).map((row, offset): Line => {
    const isSelected = from + offset === selected
    const pointer = isSelected ? glyphs.pointer : ' '
    const mark = isMarked?.(row) ? glyphs.check : ' '
    const line: Span[] = [span(` ${pointer}${mark}`, isSelected ? 'strong' : 'plain')]
    columns.forEach(({ text, tone, align, gap }, index) => {
      const own = tone?.(row) ?? 'plain'
      const shown = isSelected && own === 'plain' ? 'strong' : own
      line.push(
        ...separated(
          cell(text(row), widths[index] ?? 0, { tone: shown, ...aligned(align) }),
          gapBefore(gap, index),
        ),
      )
    })
    return line
  })
  return fitLines([titles, ...lines], room.columns, room.rows)
}

function separated(content: Span, gap: number): readonly Span[] {
  return gap === 0 ? [content] : [span(' '.repeat(gap)), content]
}

function gapBefore(gap: number | undefined, index: number): number {
  return index === 0 ? 0 : (gap ?? usualGap)
}

function aligned(align: 'left' | 'right' | undefined): { align?: 'left' | 'right' } {
  return align ? { align } : {}
}

function columnWidths<Row>(columns: readonly Column<Row>[], total: number): readonly number[] {
  const fixed = columns.reduce((sum, { width }) => sum + (width === 'rest' ? 0 : width), 0)
  const flexible = columns.filter(({ width }) => width === 'rest').length
  const gaps = columns.reduce((sum, { gap }, index) => sum + gapBefore(gap, index), 0)
  const left = Math.max(0, total - pointerWidth - fixed - gaps - 1)
  return columns.map(({ width }) => (width === 'rest' ? Math.floor(left / Math.max(1, flexible)) : width))
}
