import { widthOf } from '../../language/width.ts'
import { choiceList, choicesBelow, type Choice } from '../components/choice-list.ts'
import { span, type Block, type Line } from '../components/line.ts'
import { panel } from '../components/panel.ts'
import { drawTextField } from '../components/text-field/draw-text-field.ts'
import type { TextField } from '../components/text-field/text-field.ts'
import type { Look, Room } from '../look.ts'

export type ChoicePanelProps = {
  readonly title: string
  readonly choices: readonly Choice[]
  readonly selected: number
  /** What narrows the choices; null where hot keys are enough. */
  readonly filter: TextField | null
  /** The mark before the filter. */
  readonly prompt?: string
  /** What stands at the right of the title. */
  readonly details?: string
  /** What Enter does where nothing matches what was typed. */
  readonly otherwise?: string | null
  /** What is typed below the choices; keys go there while the cursor is in it. */
  readonly foot?: Block
  readonly problem: string | null
  /** What stands below the choices, such as what to ask. */
  readonly below?: readonly Line[]
}

const mostRows = 10

/** A panel with one question: a status, a reason for putting back, a target of a transfer, a command. */
export function choicePanel(props: ChoicePanelProps, room: Room, look: Look): Block {
  const { title, choices, selected, filter, foot, problem } = props
  const prompt = ` ${props.prompt ?? '/'} `
  const under = (props.below ?? []).slice(0, Math.max(0, room.rows - 6))
  const footRows = foot?.lines.length ?? 0
  const rows = Math.max(1, Math.min(mostRows, choices.length, room.rows - 4 - under.length - footRows))
  const isFocused = !foot?.cursor
  const field =
    filter && drawTextField(filter, { columns: room.columns - widthOf(prompt) - 1, rows: 1, isFocused })
  const typed: readonly Line[] = field ? [[span(prompt, 'dim'), ...(field.lines[0] ?? [])]] : []
  const list =
    choices.length === 0
      ? [[span(`   ${props.otherwise ?? look.say('list.no-match', { filter: filter?.text ?? '' })}`, 'dim')]]
      : choiceList({ choices, selected, room: { columns: room.columns, rows } }, look.glyphs)
  const below = choicesBelow({ choices, selected, room: { columns: room.columns, rows } })
  const more: Line = [span(`   ${look.glyphs.down} ${look.say('list.more-choices', { n: below })}`, 'dim')]
  const above: readonly Line[] = [...typed, ...list, ...(below > 0 ? [more] : []), ...under]
  const lines: readonly Line[] = [
    ...above,
    ...(foot?.lines ?? []),
    ...(problem === null ? [] : [[span(` ! ${problem}`, 'alarm')]]),
  ]
  const inFoot = foot?.cursor ? { x: foot.cursor.x, y: foot.cursor.y + above.length } : null
  const inField = field?.cursor ? { x: field.cursor.x + widthOf(prompt), y: 0 } : null
  const details = props.details ? [span(props.details, 'dim')] : []
  return panel({ title, details, content: { lines, cursor: inFoot ?? inField } }, room, look)
}
