import * as z from 'zod'
import { keptMacroKey, macroKeyForm } from '../domain/macro-key.ts'
import { rule } from '../yaml/scalars.ts'
import { parseHours } from './opening-hours.ts'
import type { SiteProblemCode } from './site-problem.ts'

/** A rule of the site's own, whose breach has a problem code of the site's. */
export function siteRule(problem: SiteProblemCode): { params: { problem: SiteProblemCode } } {
  return rule(problem)
}

const hoursText = z
  .string()
  .max(20)
  .refine((text) => parseHours(text) !== undefined, siteRule('hours-malformed'))

/** `08:00-18:00`, or a list of such spans. */
export const hoursOfDay = z.union([hoursText, z.array(hoursText).max(6)])

/** A digit; written with or without quotes. */
export const hotKeyDigit = z.union([
  z.int().refine((digit) => digit >= 0 && digit <= 9, siteRule('hot-key-malformed')),
  z.string().refine((text) => /^[0-9]$/.test(text), siteRule('hot-key-malformed')),
])

/** What runs a macro: a digit, written with or without quotes, `Alt-x` or a function key. */
export const macroKey = z.union([
  z.int().refine((digit) => digit >= 0 && digit <= 9, siteRule('macro-key-malformed')),
  z.string().refine((text) => macroKeyForm.test(keptMacroKey(text)), siteRule('macro-key-malformed')),
])
