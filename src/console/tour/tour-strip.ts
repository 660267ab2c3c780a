import { clean } from '../../language/clean.ts'
import { wrapText } from '../../language/width.ts'
import { fitLine, span, type Line } from '../components/line.ts'
import { rule } from '../components/rule.ts'
import { shownKeys } from '../go-places.ts'
import type { Keymap } from '../keymap.ts'
import type { Look } from '../look.ts'
import type { Tour } from './tour.ts'
import { tourSteps } from './tour-steps.ts'

const usualHeight = 2

/** What the tour says now, and how far it is: a rule and the words below it. */
export function tourStrip(tour: Tour, keymap: Keymap, columns: number, look: Look): readonly Line[] {
  const step = tourSteps[tour.step]
  if (!step) return []
  const { say, glyphs } = look
  const isLast = tour.step === tourSteps.length - 1
  const skip = shownKeys('tour.skip', keymap, glyphs)[0] ?? ''
  const title = say('tour.title', { step: tour.step + 1, of: tourSteps.length })
  const details: Line = isLast ? [] : [span(`${skip} `, 'accent'), span(say('action.tour.skip'))]
  const words = say(`tour.step.${step.name}`, { program: tour.program })
  const lines = wrapText(clean(words), columns - 2)
  // A strip that keeps its height moves nothing above it.
  const blank = Array.from({ length: Math.max(0, usualHeight - lines.length) }, () => '')
  return [
    rule({ title, details, columns }, glyphs),
    ...[...lines, ...blank].map((line) => fitLine([span(` ${line}`)], columns)),
  ]
}
