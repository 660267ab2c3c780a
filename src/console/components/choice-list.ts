import type { Glyphs } from '../theme.ts'
import { cell, fitLines, span, type Line } from './line.ts'
import { visibleRange } from './visible-range.ts'

export type Choice = {
  readonly key: string
  readonly label: string
  /** The key that chooses it at once. */
  readonly hotKey: string | null
  /** What more there is to know, behind the label. */
  readonly hint?: string
}

export type ChoiceListProps = {
  readonly choices: readonly Choice[]
  readonly selected: number
  readonly room: { readonly columns: number; readonly rows: number }
}

const narrowest = 34

/** Choices with their hot keys, in as many columns as they need and fit, read downwards. */
export function choiceList({ choices, selected, room }: ChoiceListProps, glyphs: Glyphs): readonly Line[] {
  const possible = Math.max(1, Math.floor(room.columns / narrowest))
  const across = Math.min(possible, Math.max(1, Math.ceil(choices.length / Math.max(1, room.rows))))
  const perColumn = Math.ceil(choices.length / across)
  const width = Math.floor(room.columns / across)
  const range = visibleRange({
    count: perColumn,
    selected: selected % Math.max(1, perColumn),
    height: room.rows,
  })
  const lines: Line[] = []
  for (let row = range.from; row < range.to; row += 1) {
    const line = Array.from({ length: across }, (_, column) => {
      const index = column * perColumn + row
      const choice = row < perColumn ? choices[index] : undefined
      return choice ? oneChoice(choice, { isSelected: index === selected, width }, glyphs) : [cell('', width)]
    })
    lines.push(line.flat())
  }
  return fitLines(lines, room.columns, room.rows)
}

function oneChoice(
  choice: Choice,
  { isSelected, width }: { isSelected: boolean; width: number },
  glyphs: Glyphs,
): Line {
  const hint = choice.hint ? `  ${choice.hint}` : ''
  const labelWidth = width - 6
  const label = [...choice.label].length + [...hint].length > labelWidth ? choice.label : choice.label + hint
  return [
    span(isSelected ? ` ${glyphs.pointer} ` : '   ', 'strong'),
    cell(choice.hotKey ?? '', 1, { tone: 'accent' }),
    span('  '),
    cell(label, labelWidth, { tone: isSelected ? 'strong' : 'plain' }),
  ]
}
