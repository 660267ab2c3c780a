import type { Room } from '../look.ts'
import { fitLines, type Line } from './line.ts'

export type ListWithPane = {
  readonly head: Line
  /** The list in so many rows. */
  readonly list: (rows: number) => readonly Line[]
  /** The rule above what is told of the row that is pointed at. */
  readonly rule: Line
  readonly pane: readonly Line[]
  readonly paneRows: number
  /** How many lines of the room's foot something lies over. */
  readonly covered: number
}

/**
 * A list and below it what is told of the row that is pointed at. Where nothing of that would be seen, it leaves its room: a title
 * alone tells nothing, and the list keeps the row that is meant above what covers it.
 */
export function listWithPane(
  { head, list, rule, pane, paneRows, covered }: ListWithPane,
  { columns, rows }: Room,
): readonly Line[] {
  const listRows = rows - paneRows - 2
  if (covered < paneRows) {
    return [head, ...fitLines(list(listRows), columns, listRows), rule, ...fitLines(pane, columns, paneRows)]
  }
  return [head, ...fitLines(list(Math.max(1, rows - 1 - covered)), columns, rows - 1)]
}
