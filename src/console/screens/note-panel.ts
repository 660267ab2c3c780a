import { span, type Block } from '../components/line.ts'
import { panel } from '../components/panel.ts'
import { problemLines } from '../components/problem-lines.ts'
import { drawTextField } from '../components/text-field/draw-text-field.ts'
import type { TextField } from '../components/text-field/text-field.ts'
import type { Look, Room } from '../look.ts'

export type NotePanelProps = {
  readonly title: string
  readonly field: TextField
  readonly problem: string | null
}

const noteRows = 6

/** A panel for a text of several lines. */
export function notePanel({ title, field, problem }: NotePanelProps, room: Room, look: Look): Block {
  const drawn = drawTextField(field, { columns: room.columns - 2, rows: noteRows, isFocused: true })
  const lines = [
    ...drawn.lines.map((line) => [span(' '), ...line, span(' ')]),
    ...problemLines(problem, room.columns),
  ]
  const cursor = drawn.cursor && { x: drawn.cursor.x + 1, y: drawn.cursor.y }
  return panel({ title, content: { lines, cursor } }, room, look)
}
