import { widthOf, wrapText } from '../../language/width.ts'
import { clean } from '../../language/clean.ts'
import { pointer, cell, span, type Block, type Line } from '../components/line.ts'
import { panel } from '../components/panel.ts'
import { drawTextField } from '../components/text-field/draw-text-field.ts'
import type { TextField } from '../components/text-field/text-field.ts'
import { visibleRange } from '../components/visible-range.ts'
import type { Look, Room } from '../look.ts'

export type PaletteRow = {
  readonly label: string
  readonly hint: string
  /** Whether it cannot be done here: its hint says why. */
  readonly isBlocked: boolean
}

export type PaletteScreenProps = {
  readonly field: TextField
  readonly rows: readonly PaletteRow[]
  /** Null where none is pointed at. */
  readonly selected: number | null
  /** What the verb that is typed takes and does. */
  readonly usage: string
  readonly said: readonly {
    readonly is: 'missing' | 'wrong' | 'read'
    readonly text: string
    readonly hint: string
  }[]
  /** The line as it is given, where it is not what stands there. */
  readonly runs: string | null
  /** Whether nothing was found for what was typed. */
  readonly isEmpty: boolean
}

const mostRows = 10
const mostSaid = 4
const widestLabel = 0.45

/** The line that is typed, what may stand there, and what is said of it. It keeps its height while it is typed in. */
export function paletteScreen(props: PaletteScreenProps, room: Room, look: Look): Block {
  const { field, rows, selected, usage, isEmpty } = props
  const { columns } = room
  const prompt = ' : '
  const line = drawTextField(field, { columns: columns - widthOf(prompt) - 1, rows: 1, isFocused: true })
  const typed: Line = [span(prompt, 'dim'), ...(line.lines[0] ?? [])]
  const said = saidLines(props, columns, look)
  const whole = Math.max(1, Math.min(mostRows, room.rows - 3))
  const height = Math.max(1, whole - said.length)
  const range = visibleRange({ count: rows.length, selected: selected ?? 0, height })
  const labels = rows.slice(range.from, range.to).map(({ label }) => widthOf(label))
  const labelColumns = Math.min(Math.max(0, ...labels), Math.floor(columns * widestLabel))
  const list = rows
    .slice(range.from, range.to)
    .map((row, index) => oneRow(row, range.from + index === selected, { columns, labelColumns, look }))
  const none: readonly Line[] = isEmpty
    ? [[span(`   ${look.say('list.no-match', { filter: field.text })}`, 'dim')]]
    : []
  const below = rows.length - range.to
  const more: readonly Line[] =
    below > 0 ? [[span(`   ${look.glyphs.down} ${look.say('list.more-choices', { n: below })}`, 'dim')]] : []
  const content = [typed, ...none, ...list, ...more]
  const missing = whole + 2 - content.length - said.length
  const blank: readonly Line[] = Array.from({ length: Math.max(0, missing) }, () => [])
  const cursor = line.cursor ? { x: line.cursor.x + widthOf(prompt), y: 0 } : null
  const details = usage === '' ? [] : [span(usage, 'dim')]
  const title = look.say('palette.title')
  return panel({ title, details, content: { lines: [...content, ...blank, ...said], cursor } }, room, look)
}

function oneRow(
  { label, hint, isBlocked }: PaletteRow,
  isSelected: boolean,
  {
    columns,
    labelColumns,
    look,
  }: { readonly columns: number; readonly labelColumns: number; readonly look: Look },
): Line {
  const tone = isBlocked ? 'dim' : isSelected ? 'strong' : 'plain'
  return [
    pointer(isSelected, look.glyphs),
    cell(label, labelColumns, { tone }),
    span('  '),
    cell(hint, Math.max(0, columns - labelColumns - 6), { tone: 'dim' }),
  ]
}

function saidLines({ said, runs }: PaletteScreenProps, columns: number, { glyphs }: Look): readonly Line[] {
  const of = said.flatMap(({ is, text, hint }): readonly Line[] => {
    if (is === 'read') return [[span(`   ${text}`, 'good')]]
    const whole = [text, hint].filter((part) => part !== '').join(' ')
    const tone = is === 'missing' ? 'plain' : 'warn'
    const [first = '', ...rest] = wrapText(clean(whole), columns - 4)
    return [
      [span(is === 'missing' ? '   ' : ' ! ', tone), span(first, tone)],
      ...rest.map((line) => [span(`   ${line}`, tone)]),
    ]
  })
  const shown = of.slice(0, mostSaid - (runs === null ? 0 : 1))
  return runs === null ? shown : [...shown, [span(` ${glyphs.arrow} ${runs}`, 'accent')]]
}
