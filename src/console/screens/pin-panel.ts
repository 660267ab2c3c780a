import { span, type Block, type Line } from '../components/line.ts'
import { panel } from '../components/panel.ts'
import { drawTextField } from '../components/text-field/draw-text-field.ts'
import { hiddenText } from '../components/text-field/hidden-text.ts'
import type { TextField } from '../components/text-field/text-field.ts'
import type { Look, Room } from '../look.ts'

export type PinPanelProps = {
  readonly title: string
  /** What may be typed here, in a line. */
  readonly about: string
  readonly field: TextField
  readonly problem: string | null
}

/** A panel in which a PIN is typed; it shows how many letters, and not which. */
export function pinPanel({ title, about, field, problem }: PinPanelProps, room: Room, look: Look): Block {
  const drawn = drawTextField(hiddenText(field, look.glyphs.dot), {
    columns: room.columns - 4,
    rows: 1,
    isFocused: true,
  })
  const lines: readonly Line[] = [
    [span(' > ', 'dim'), ...(drawn.lines[0] ?? [])],
    problem === null ? [span(`   ${about}`, 'dim')] : [span(` ! ${problem}`, 'alarm')],
  ]
  return panel(
    { title, content: { lines, cursor: drawn.cursor && { x: drawn.cursor.x + 3, y: 0 } } },
    room,
    look,
  )
}
