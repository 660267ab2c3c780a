import type { Glyphs } from '../theme.ts'
import { clean } from '../../language/clean.ts'
import { widthOf } from '../../language/width.ts'
import { asEntry, cell, fitLines, silent, span, type Line, type Said, type Span, type Tone } from './line.ts'
import { visibleRange } from './visible-range.ts'

export type Column<Row> = {
  readonly title: string
  /**
   * Columns it takes; `rest` shares what the others leave. `upTo` is as wide as its widest text, and gives way to the
   * others where they are many: it looks at every row, so it is for lists of hundreds at most. `atLeast` is for what must be
   * read whole, in ASCII: as wide as that or as its longest text, whatever the others want.
   */
  readonly width: number | 'rest' | { readonly upTo: number } | { readonly atLeast: number }
  readonly align?: 'left' | 'right'
  /** Blanks before it; two unless told otherwise. */
  readonly gap?: number
  /** What stands in it, `columns` wide at most. */
  readonly text: (row: Row, columns: number) => string
  readonly tone?: (row: Row) => Tone
  /** What is read out instead of its title and its text; nothing where it is empty. */
  readonly said?: (row: Row) => string
}

export type TableProps<Row> = {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** Index of the selected row; -1 when the table is not where the keys go. */
  readonly selected: number
  readonly room: { readonly columns: number; readonly rows: number }
  /** Rows that stand apart, such as those picked for a batch. */
  readonly isMarked?: (row: Row) => boolean
  /** A line before a row, such as the head of its group; null where there is none. */
  readonly headOf?: (row: Row, before: Row | undefined) => Line | null
}

type Item<Row> = { readonly head: Line } | { readonly row: Row; readonly index: number }

const usualGap = 2
const pointerWidth = 3
/** Wide enough for whatever is read out whole. */
const saidColumns = 400

/**
 * A table that fills its room exactly: a line of titles, then the rows around the selection. A row is
 * fitted by display width; the selected one is told by its pointer as well as by its weight.
 */
export function table<Row>(props: TableProps<Row>, glyphs: Glyphs): readonly Line[] {
  const { columns, rows, selected, room, isMarked, headOf } = props
  const widths = columnWidths(props)
  const titles: Span[] = [span(' '.repeat(pointerWidth))]
  columns.forEach(({ title, align, gap }, index) => {
    titles.push(
      ...separated(
        cell(title, widths[index] ?? 0, { tone: 'dim', ...aligned(align) }),
        gapBefore(gap, index),
      ),
    )
  })
  const items = rows.flatMap((row, index): readonly Item<Row>[] => {
    const head = headOf?.(row, rows[index - 1]) ?? null
    return head === null ? [{ row, index }] : [{ head }, { row, index }]
  })
  const at = headOf ? items.findIndex((item) => 'row' in item && item.index === selected) : selected
  const { from, to } = visibleRange({ count: items.length, selected: at, height: room.rows - 1 })
  const lines = items.slice(from, to).map((item): Line => {
    if ('head' in item) return item.head
    const { row, index } = item
    const isSelected = index === selected
    const pointer = isSelected ? glyphs.pointer : ' '
    const mark = isMarked?.(row) ? glyphs.check : ' '
    const line: Span[] = [span(` ${pointer}${mark}`, isSelected ? 'strong' : 'plain')]
    columns.forEach(({ text, tone, align, gap }, column) => {
      const own = tone?.(row) ?? 'plain'
      const shown = isSelected && own === 'plain' ? 'strong' : own
      line.push(
        ...separated(
          cell(text(row, widths[column] ?? 0), widths[column] ?? 0, { tone: shown, ...aligned(align) }),
          gapBefore(gap, column),
        ),
      )
    })
    return asEntry(line, () => saidRow(row, index, props))
  })
  return fitLines([titles.map(silent), ...lines], room.columns, room.rows)
}

/** A row in words: what stands in each column, with the column's name before it. */
function saidRow<Row>(row: Row, index: number, props: TableProps<Row>): Said {
  const { columns, rows, selected, isMarked } = props
  const words = columns.map((column) => {
    if (column.said) return column.said(row)
    const text = clean(column.text(row, saidColumns)).trim()
    return text === '' ? '' : `${column.title} ${text}`.trim()
  })
  return {
    words: words.filter((said) => said !== '').join(', '),
    isPointed: index === selected,
    entry: {
      list: columns.map(({ title }) => title).join(),
      at: index + 1,
      of: rows.length,
      isMarked: isMarked?.(row) ?? false,
    },
  }
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

function columnWidths<Row>({ columns, rows, room }: TableProps<Row>): readonly number[] {
  const gaps = columns.reduce((sum, { gap }, index) => sum + gapBefore(gap, index), 0)
  const total = room.columns - pointerWidth - gaps - 1
  const widths = columns.map((column) => wantedWidth(column, rows))
  const wanted = () => widths.reduce((sum, width) => sum + width, 0)
  for (let over = wanted() - total; over > 0; over -= 1) {
    const widest = widestGiving(columns, widths)
    if (widest === undefined) break
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  const flexible = columns.filter(({ width }) => width === 'rest').length
  const left = Math.max(0, total - wanted())
  return columns.map(({ width }, index) =>
    width === 'rest' ? Math.floor(left / Math.max(1, flexible)) : (widths[index] ?? 0),
  )
}

function wantedWidth<Row>({ width, title, text }: Column<Row>, rows: readonly Row[]): number {
  if (width === 'rest') return 0
  if (typeof width === 'number') return width
  if ('atLeast' in width)
    return rows.reduce((most, row) => Math.max(most, text(row, most).length), width.atLeast)
  const widest = rows.reduce(
    (most, row) => Math.max(most, widthOf(clean(text(row, width.upTo)))),
    widthOf(title),
  )
  return Math.min(widest, width.upTo)
}

/** Index of the widest column of those that give way; undefined where none does, or all are gone. */
function widestGiving<Row>(columns: readonly Column<Row>[], widths: readonly number[]): number | undefined {
  let widest: number | undefined
  columns.forEach(({ width }, index) => {
    if (typeof width !== 'object' || 'atLeast' in width || (widths[index] ?? 0) === 0) return
    if (widest === undefined || (widths[index] ?? 0) > (widths[widest] ?? 0)) widest = index
  })
  return widest
}
