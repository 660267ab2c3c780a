import { clean, type SafeText } from '../../language/clean.ts'
import { fit, widthOf } from '../../language/width.ts'
import type { Glyphs } from '../theme.ts'

/**
 * How a stretch of text is meant. The theme decides how it looks; no meaning rests on colour alone,
 * so whatever is `alarm`, `warn` or `good` also says so by a mark or a word.
 */
export type Tone = 'plain' | 'dim' | 'strong' | 'accent' | 'good' | 'warn' | 'alarm' | 'inverse'

/** A stretch of one tone on one line. `span` and `cell` make it of any text: they clean what they get. */
export type Span = {
  readonly text: SafeText
  readonly tone: Tone
  /** What is read out in its place to those who listen; asked for only when somebody does. */
  readonly said?: () => Said
}

/** What is read out instead of what is seen. */
export type Said = {
  readonly words: string
  /** Whether its line is the one that is pointed at. */
  readonly isPointed?: boolean
  readonly entry?: ListEntry
}

/** Where a line stands in a list. */
export type ListEntry = {
  /** What tells the list from every other that may stand in its place. */
  readonly list: string
  /** From 1. */
  readonly at: number
  readonly of: number
  readonly isMarked: boolean
}

/** One row of the screen. */
export type Line = readonly Span[]

/** Where the cursor stands, from the top left of what it belongs to. */
export type CursorPlace = { readonly x: number; readonly y: number }

/** A rectangle of lines, with the cursor in it when it is the one typed into. */
export type Block = { readonly lines: readonly Line[]; readonly cursor: CursorPlace | null }

export type Cell = { readonly tone?: Tone; readonly align?: 'left' | 'right' }

/** A stretch of text as long as it is. */
export function span(text: string, tone: Tone = 'plain'): Span {
  return { text: clean(text), tone }
}

/** What points at its line where it is the chosen one; as wide when it is not. */
export function pointer(isPointed: boolean, glyphs: Pick<Glyphs, 'pointer'>): Span {
  return {
    ...span(isPointed ? ` ${glyphs.pointer} ` : '   ', 'strong'),
    said: () => ({ words: '', isPointed }),
  }
}

/** Stretches that are one entry of a list, read out as its words. */
export function asEntry(line: Line, said: () => Said): Line {
  return line.map((part, index) => ({ ...part, said: index === 0 ? said : unsaid }))
}

/** A stretch that is seen and not read out. */
export function silent(part: Span): Span {
  return { ...part, said: unsaid }
}

function unsaid(): Said {
  return { words: '' }
}

/** A stretch of exactly `columns`, padded or cut with an ellipsis. */
export function cell(text: string, columns: number, { tone = 'plain', align = 'left' }: Cell = {}): Span {
  return { text: clean(fit(clean(text), columns, align)), tone }
}

export function lineWidth(line: Line): number {
  return line.reduce((sum, { text }) => sum + widthOf(text), 0)
}

/** A line of exactly `columns`: blanks are added, or spans are cut from the right. */
export function fitLine(line: Line, columns: number): Line {
  const fitted: Span[] = []
  let left = columns
  for (const each of line) {
    if (left === 0) break
    const width = widthOf(each.text)
    fitted.push(width <= left ? each : { ...each, ...cell(each.text, left, { tone: each.tone }) })
    left -= Math.min(width, left)
  }
  if (left > 0) fitted.push(span(' '.repeat(left)))
  return fitted
}

/** Exactly `height` lines of `columns`: blank ones are added, or the last ones left out. */
export function fitLines(lines: readonly Line[], columns: number, height: number): readonly Line[] {
  const fitted = lines.slice(0, height).map((line) => fitLine(line, columns))
  while (fitted.length < height) fitted.push([span(' '.repeat(columns))])
  return fitted
}

/** A line with `left` at its start and `right` at its end; the left part gives way when there is no room. */
export function spread(left: Line, right: Line, columns: number): Line {
  const rightWidth = Math.min(lineWidth(right), columns)
  return [...fitLine(left, columns - rightWidth), ...fitLine(right, rightWidth)]
}

/** Two columns of lines side by side with a divider between them, joined to the rules that meet it. */
export function beside(left: readonly Line[], right: readonly Line[], glyphs: Glyphs): readonly Line[] {
  return left.map((line, index) => {
    const other = right[index] ?? []
    const fromLeft = isRule(line.at(-1), glyphs)
    const fromRight = isRule(other[0], glyphs)
    const joint =
      fromLeft && fromRight
        ? index === 0
          ? glyphs.jointBelow
          : glyphs.jointAll
        : fromLeft
          ? glyphs.jointLeft
          : fromRight
            ? glyphs.jointRight
            : glyphs.divider
    return [...line, span(joint, 'dim'), ...other]
  })
}

function isRule(part: Span | undefined, { rule }: Glyphs): boolean {
  return (
    part !== undefined && part.tone === 'dim' && part.text !== '' && part.text.replaceAll(rule, '') === ''
  )
}
