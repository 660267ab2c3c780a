import type { Look, Room } from '../look.ts'
import { fitLines, type Block, type Line } from './line.ts'
import { rule } from './rule.ts'

export type PanelProps = { readonly title: string; readonly details?: Line; readonly content: Block }

/** A panel: a rule with a title, and its content below. */
export function panel({ title, details = [], content }: PanelProps, { columns }: Room, look: Look): Block {
  const { lines, cursor } = content
  return {
    lines: [rule({ title, details, columns }, look.glyphs), ...fitLines(lines, columns, lines.length)],
    cursor: cursor && { x: cursor.x, y: cursor.y + 1 },
  }
}

/** Lays a panel over the foot of what is behind it, which keeps its upper lines. */
export function overFoot(behind: readonly Line[], front: Block, { columns, rows }: Room): Block {
  const height = Math.min(front.lines.length, rows)
  const above = fitLines(behind, columns, rows - height)
  return {
    lines: [...above, ...front.lines.slice(0, height)],
    cursor: front.cursor && { x: front.cursor.x, y: front.cursor.y + above.length },
  }
}
