import type { Page } from './page.ts'

/** The first rows of a list, and what stands below them for people when there are more. */
export type CutList<Row> = {
  readonly rows: readonly Row[]
  /** An empty text when nothing was cut; else a line of its own that says how to see the rest. */
  readonly below: (page: Page) => string
}

/** Cuts a list that is known whole to as many rows as were asked for. */
export function cutList<Row>(all: readonly Row[], limit: number): CutList<Row> {
  const rows = all.slice(0, limit)
  return { rows, below: (page) => belowRows(rows.length, all.length, page) }
}

/** What stands below so many rows of all there are, when they are not all. */
export function belowRows(shown: number, all: number, { say }: Page): string {
  return shown < all ? `\n${say('shell.list.cut', { n: shown, all, limit: String(all) })}` : ''
}

/** Cuts a list of which one row more than asked for was read: how long it is is not known. */
export function cutReading<Row>(oneMore: readonly Row[], limit: number): CutList<Row> {
  const isCut = oneMore.length > limit
  const params = { n: limit, limit: String(limit * 4) }
  return {
    rows: oneMore.slice(0, limit),
    below: ({ say }) => (isCut ? `\n${say('shell.list.longer', params)}` : ''),
  }
}
