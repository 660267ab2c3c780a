import { clean } from '../../language/clean.ts'
import { truncate, widthOf } from '../../language/width.ts'
import { choiceList, type Choice } from '../components/choice-list.ts'
import { span, type Block, type Line } from '../components/line.ts'
import { panel } from '../components/panel.ts'
import type { Look, Room } from '../look.ts'
import type { ChangeSince } from '../views/read-changes-since.ts'
import { changeLines } from './change-lines.ts'

export type HeldBackProps = {
  readonly title: string
  /** What others did since it was begun, the oldest first. */
  readonly changes: readonly ChangeSince[]
  /** What was written, which is kept. */
  readonly text: string
  readonly choices: readonly Choice[]
  readonly selected: number
}

const mostRows = 9
const mostRowsOfOne = 3

/** What was to be sent is held back: what changed meanwhile, the latest of it, what was written, and what can be done. */
export function heldBackPanel(props: HeldBackProps, room: Room, look: Look): Block {
  const { title, changes, text, choices, selected } = props
  const { say } = look
  const rows = Math.max(mostRowsOfOne, Math.min(mostRows, room.rows - choices.length - 6))
  const shown: Line[] = []
  let earlier = changes.length
  for (const change of changes.toReversed()) {
    const lines = changeLines(change, { columns: room.columns, most: mostRowsOfOne }, look)
    if (shown.length + lines.length > rows) break
    shown.unshift(...lines)
    earlier -= 1
  }
  const label = ` ${say('held.yours')} `
  const own = truncate(
    clean(text.slice(0, 500).replaceAll(/\s+/g, ' ').trim()),
    room.columns - widthOf(label) - 1,
  )
  const lines: readonly Line[] = [
    [span(` ! ${say('held.why')}`, 'warn')],
    ...(earlier > 0 ? [[span(`   ${say('held.earlier', { n: earlier })}`, 'dim')]] : []),
    ...shown,
    ...(own === '' ? [] : [[span(label, 'dim'), span(own)] satisfies Line]),
    [],
    ...choiceList({ choices, selected, room: { columns: room.columns, rows: choices.length } }, look.glyphs),
  ]
  return panel({ title, content: { lines, cursor: null } }, room, look)
}
