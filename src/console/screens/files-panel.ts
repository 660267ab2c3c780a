import { clean } from '../../language/clean.ts'
import { formatBytes } from '../../language/numbers.ts'
import { formatDateTime } from '../../language/times.ts'
import { truncate } from '../../language/width.ts'
import { choiceList, choicesBelow } from '../components/choice-list.ts'
import { span, type Block, type Line } from '../components/line.ts'
import { panel } from '../components/panel.ts'
import { problemLines } from '../components/problem-lines.ts'
import { drawTextField } from '../components/text-field/draw-text-field.ts'
import type { Look, Room } from '../look.ts'
import type { SavingFiles } from '../state/overlay-shapes.ts'
import type { FileOption } from '../state/views.ts'

export type FilesPanelProps = {
  readonly ref: string
  readonly files: readonly FileOption[]
  readonly selected: number
  readonly saving: SavingFiles | null
  readonly problem: string | null
}

const mostRows = 8
const sizeColumns = 8

/** The files of a contact with what they are, or the folder that one of them is saved to. */
export function filesPanel(props: FilesPanelProps, room: Room, look: Look): Block {
  const { saving, problem } = props
  const { lines, cursor } = saving ? folderBlock(saving, room, look) : fileList(props, room, look)
  const said = problemLines(problem, room.columns)
  const title = saving ? saveTitle(props, saving, look) : look.say('files.title', { ref: props.ref })
  return panel({ title, content: { lines: [...lines, ...said], cursor } }, room, look)
}

function saveTitle({ files, selected }: FilesPanelProps, { isAll }: SavingFiles, { say }: Look): string {
  return isAll
    ? say('files.save-all', { n: files.length })
    : say('files.save-one', { name: truncate(clean(files[selected]?.name ?? ''), 40) })
}

function folderBlock({ field, names }: SavingFiles, room: Room, look: Look): Block {
  const drawn = drawTextField(field, { columns: room.columns - 2, rows: 1, isFocused: true })
  const lines: Line[] = [[span(' '), ...(drawn.lines[0] ?? [])]]
  if (names.length > 0)
    lines.push([span(` ${look.glyphs.arrow} ${truncate(clean(names.join('  ')), room.columns - 5)}`, 'dim')])
  return { lines, cursor: drawn.cursor && { x: drawn.cursor.x + 1, y: 0 } }
}

function fileList({ files, selected }: FilesPanelProps, { columns, rows: most }: Room, look: Look): Block {
  const { say, glyphs, language } = look
  const choices = files.map(({ n, name, mediaType, bytes, from, at, isInbound }) => ({
    key: String(n),
    hotKey: null,
    label: clean(name),
    hint: [
      formatBytes(bytes, language).padStart(sizeColumns),
      formatDateTime(at, language),
      isInbound ? clean(from) : say('files.sent'),
      clean(mediaType),
    ].join('  '),
  }))
  const room = { columns, rows: Math.max(1, Math.min(mostRows, choices.length, most - 4)) }
  const below = choicesBelow({ choices, selected, room })
  const more: readonly Line[] =
    below > 0 ? [[span(`   ${glyphs.down} ${say('list.more-choices', { n: below })}`, 'dim')]] : []
  return { lines: [...choiceList({ choices, selected, room }, glyphs), ...more], cursor: null }
}
