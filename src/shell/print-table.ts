import { fit, widthOf } from '../language/width.ts'
import type { SafeText } from '../language/clean.ts'
import type { Paint } from './paint.ts'

/** One column of a printed table. Cells come as SafeText, so nothing in them can move the cursor or turn the line around. */
export type Column<Row> = {
  readonly title: string
  readonly cell: (row: Row) => SafeText
  readonly align?: 'left' | 'right'
  /** Gives way first when the terminal is too narrow. */
  readonly isFlexible?: boolean
}

const gap = '  '
const narrowest = 8

/** Rows as aligned text, a title line first. On a terminal lines are cut to its width, in a file or a pipe nothing is. */
export function printTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  page: { readonly columns: number | null; readonly paint: Paint },
): string {
  const cells = rows.map((row) => columns.map((column) => column.cell(row)))
  const widths = columns.map((column, place) =>
    Math.max(widthOf(column.title), ...cells.map((line) => widthOf(line[place] ?? ''))),
  )
  const fitted = page.columns === null ? widths : narrowed(widths, columns, page.columns)
  const line = (texts: readonly string[]) =>
    columns
      .map((column, place) => fit(texts[place] ?? '', fitted[place] ?? 0, column.align))
      .join(gap)
      .trimEnd()
  const titles = line(columns.map((column) => column.title))
  return [page.paint.strong(titles), ...cells.map(line)].join('\n')
}

/** Takes what is too much from the flexible columns, the widest first. */
function narrowed(
  widths: readonly number[],
  columns: readonly { isFlexible?: boolean }[],
  total: number,
): number[] {
  const result = [...widths]
  let over = widths.reduce((sum, width) => sum + width, 0) + gap.length * (widths.length - 1) - total
  while (over > 0) {
    let widest = -1
    for (const [place, width] of result.entries()) {
      if (columns[place]?.isFlexible && width > narrowest && width > (result[widest] ?? 0)) widest = place
    }
    if (widest < 0) break
    result[widest] = (result[widest] ?? 0) - 1
    over--
  }
  return result
}
