import { drawTextField } from '../components/text-field/draw-text-field.ts'
import type { TextField } from '../components/text-field/text-field.ts'
import { cell, fitLines, span, type Block, type Line } from '../components/line.ts'
import { rule } from '../components/rule.ts'
import { table, type Column } from '../components/table.ts'
import type { Look, Room } from '../look.ts'

export type SignInRow = {
  readonly key: string
  readonly name: string
  readonly role: string
  /** The status label of someone who is signed in already; empty for others. */
  readonly status: string
}

export type SignInScreenProps = {
  readonly siteName: string
  readonly agents: readonly SignInRow[]
  readonly selected: number
  readonly filter: TextField
}

/** The first screen of a store: who are you? Typing narrows the list. */
export function signInScreen(props: SignInScreenProps, room: Room, look: Look): Block {
  const { say, glyphs } = look
  const label = say('sign-in.filter')
  const field = drawTextField(props.filter, {
    columns: room.columns - label.length - 5,
    rows: 1,
    isFocused: true,
  })
  const columns: readonly Column<SignInRow>[] = [
    { title: say('column.agent'), width: 28, text: ({ name }) => name },
    { title: say('column.key'), width: 14, text: ({ key }) => key, tone: () => 'dim' },
    { title: say('column.role'), width: 16, text: ({ role }) => role, tone: () => 'dim' },
    { title: '', width: 'rest', text: ({ status }) => status, tone: () => 'dim' },
  ]
  const top: readonly Line[] = [
    rule(
      { title: say('sign-in.title'), details: [span(props.siteName, 'dim')], columns: room.columns },
      glyphs,
    ),
    [],
    [span(`   ${label}  `, 'dim'), ...(field.lines[0] ?? [cell('', 0)])],
    [],
  ]
  const rows = room.rows - top.length
  const { agents, selected, filter } = props
  const list =
    agents.length === 0
      ? [[span(`   ${say('list.no-match', { filter: filter.text })}`, 'dim')]]
      : table({ columns, rows: agents, selected, room: { columns: room.columns, rows } }, glyphs)
  return {
    lines: fitLines([...top, ...list], room.columns, room.rows),
    cursor: field.cursor && { x: field.cursor.x + label.length + 5, y: 2 },
  }
}
