import { widthOf } from '../../language/width.ts'
import type { Glyphs } from '../theme.ts'
import { asEntry, cell, fitLines, span, type Line } from './line.ts'
import { visibleRange } from './visible-range.ts'

export type Choice = {
  readonly key: string
  readonly label: string
  /** The key that chooses it at once. */
  readonly hotKey: string | null
  /** What more there is to know, behind the label. */
  readonly hint?: string
  /** Whether it is among several that are chosen. */
  readonly isMarked?: boolean
}

export type ChoiceListProps = {
  readonly choices: readonly Choice[]
  readonly selected: number
  readonly room: { readonly columns: number; readonly rows: number }
}

const narrowest = 34
const fewestLabelColumns = 18
/** What a hint may take of a label's room. */
const mostHintColumns = 12

/** Choices with their hot keys, in as many columns as they need and fit, read downwards. */
export function choiceList({ choices, selected, room }: ChoiceListProps, glyphs: Glyphs): readonly Line[] {
  const { across, perColumn, range } = arranged({ choices, selected, room })
  const width = Math.floor(room.columns / across)
  const layout = {
    width,
    hasHotKeys: choices.some(({ hotKey }) => hotKey !== null),
    labelColumns: Math.max(0, ...choices.map(({ label }) => widthOf(label))),
    longestHint: Math.max(0, ...choices.map(({ hint = '' }) => widthOf(hint))),
  }
  const lines: Line[] = []
  for (let row = range.from; row < range.to; row += 1) {
    const line = Array.from({ length: across }, (_, column) => {
      const index = column * perColumn + row
      const choice = row < perColumn ? choices[index] : undefined
      if (!choice) return [cell('', width)]
      const isPointed = index === selected
      const line = oneChoice(choice, isPointed, { ...layout, glyphs })
      return asEntry(line, () => ({
        words: `${index > row ? ', ' : ''}${wordsOf(choice)}`,
        isPointed,
        entry: {
          list: choices.map(({ label }) => label).join(),
          at: index + 1,
          of: choices.length,
          isMarked: choice.isMarked ?? false,
        },
      }))
    })
    lines.push(line.flat())
  }
  return fitLines(lines, room.columns, room.rows)
}

function wordsOf({ hotKey, label, hint = '' }: Choice): string {
  return [`${hotKey ?? ''} ${label}`.trim(), hint].filter((part) => part !== '').join(', ')
}

function arranged({ choices, selected, room }: ChoiceListProps) {
  const possible = Math.max(1, Math.floor(room.columns / narrowest))
  const across = Math.min(possible, Math.max(1, Math.ceil(choices.length / Math.max(1, room.rows))))
  const perColumn = Math.ceil(choices.length / across)
  const inColumn = selected % Math.max(1, perColumn)
  const range = visibleRange({ count: perColumn, selected: inColumn, height: room.rows })
  return { across, perColumn, range }
}

/** How many choices are below those on screen. */
export function choicesBelow(props: ChoiceListProps): number {
  const { across, perColumn, range } = arranged(props)
  const inColumns = Array.from({ length: across }, (_, column) =>
    Math.max(0, Math.min(perColumn, props.choices.length - column * perColumn) - range.to),
  )
  return inColumns.reduce((sum, below) => sum + below, 0)
}

type ChoiceLayout = {
  readonly width: number
  readonly hasHotKeys: boolean
  readonly labelColumns: number
  readonly longestHint: number
  readonly glyphs: Glyphs
}

/** Hot keys, labels and hints each have a column of their own. */
function oneChoice(
  { label, hotKey, hint = '', isMarked = false }: Choice,
  isSelected: boolean,
  layout: ChoiceLayout,
): Line {
  const { width, hasHotKeys, labelColumns, longestHint, glyphs } = layout
  const tone = isSelected ? 'strong' : 'plain'
  const hot: Line = hasHotKeys ? [cell(hotKey ?? '', 1, { tone: 'accent' }), span('  ')] : []
  const room = width - 3 - (hasHotKeys ? 3 : 0) - 1
  // Long hints are cut, and take a little of the longest labels' room before they go; all of them begin in one column.
  const shown = Math.min(
    labelColumns,
    Math.max(fewestLabelColumns, room - 2 - Math.min(longestHint, mostHintColumns)),
  )
  const hintColumns = room - shown - 2
  const behind: Line =
    hint === '' || hintColumns < Math.min(widthOf(hint), 6)
      ? [cell(label, room, { tone })]
      : [cell(label, shown, { tone }), span('  '), cell(hint, hintColumns, { tone: 'dim' })]
  const pointer = ` ${isSelected ? glyphs.pointer : ' '}${isMarked ? glyphs.check : ' '}`
  return [span(pointer, 'strong'), ...hot, ...behind, span(' ')]
}
