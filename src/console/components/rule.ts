import { widthOf } from '../../language/width.ts'
import type { Glyphs } from '../theme.ts'
import { fitLine, lineWidth, silent, span, type Line } from './line.ts'

export type RuleProps = { readonly title?: string; readonly details?: Line; readonly columns: number }

/** A line across with a title at its left and details at its right: the head of whatever stands below. */
export function rule({ title = '', details = [], columns }: RuleProps, glyphs: Glyphs): Line {
  const left: Line = title === '' ? [] : [silent(span(glyphs.rule, 'dim')), span(` ${title} `, 'strong')]
  const detailsWidth = lineWidth(details)
  const hasRoom = detailsWidth > 0 && lineWidth(left) + detailsWidth + 4 <= columns
  const right: Line = hasRoom ? [span(' '), ...details, span(' '), silent(span(glyphs.rule, 'dim'))] : []
  const between = Math.max(0, columns - lineWidth(left) - lineWidth(right))
  return fitLine(
    [...left, silent(span(glyphs.rule.repeat(between / widthOf(glyphs.rule)), 'dim')), ...right],
    columns,
  )
}
