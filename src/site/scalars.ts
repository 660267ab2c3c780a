import * as z from 'zod'
import { parseDuration } from './duration.ts'
import { isDate, parseHours } from './opening-hours.ts'
import type { SiteProblemCode } from './site-problem.ts'
import { keptMacroKey, macroKeyForm } from '../domain/macro-key.ts'
import type { Labels } from '../domain/labels.ts'

const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u

/** Names a rule that a schema cannot say by itself, so that its breach gets a problem code of its own. */
export function rule(problem: SiteProblemCode): { params: { problem: SiteProblemCode } } {
  return { params: { problem } }
}

/** Lower-case ASCII with single hyphens: `e-mail-form`. */
export const keyText = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)

/** Keys joined by dots: `refund.promised`. */
export const pathText = z
  .string()
  .max(120)
  .refine((text) => /^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/.test(text), rule('path-malformed'))

/** One line that people read: not empty, nothing invisible, no space around it. */
export function lineText(maximum: number) {
  return z
    .string()
    .min(1)
    .max(maximum)
    .refine((text) => !invisible.test(text) && text.trim() === text, rule('text-invisible'))
}

const labelMap = z.strictObject({ en: lineText(80), pl: lineText(80).optional() })

/** `{ en: Bill, pl: Faktura }`, or one text for every language. */
export const labelText = z.union([lineText(80), labelMap])
export type LabelText = z.infer<typeof labelText>

export const durationText = z
  .string()
  .max(20)
  .refine((text) => parseDuration(text) !== undefined, rule('duration-malformed'))

const hoursText = z
  .string()
  .max(20)
  .refine((text) => parseHours(text) !== undefined, rule('hours-malformed'))

/** `08:00-18:00`, or a list of such spans. */
export const hoursOfDay = z.union([hoursText, z.array(hoursText).max(6)])

export const dateText = z
  .string()
  .max(20)
  .refine((text) => isDate(text), rule('date-impossible'))

/** A digit; written with or without quotes. */
export const hotKeyDigit = z.union([
  z.int().refine((digit) => digit >= 0 && digit <= 9, rule('hot-key-malformed')),
  z.string().refine((text) => /^[0-9]$/.test(text), rule('hot-key-malformed')),
])

/** What runs a macro: a digit, written with or without quotes, `Alt-x` or a function key. */
export const macroKey = z.union([
  z.int().refine((digit) => digit >= 0 && digit <= 9, rule('macro-key-malformed')),
  z.string().refine((text) => macroKeyForm.test(keptMacroKey(text)), rule('macro-key-malformed')),
])

export function labelsOf(text: LabelText): Labels {
  if (typeof text === 'string') return { en: text }
  return text.pl === undefined ? { en: text.en } : { en: text.en, pl: text.pl }
}

export function labelTextOf(labels: Labels): LabelText {
  return labels.pl === undefined ? labels.en : { en: labels.en, pl: labels.pl }
}

export function secondsOf(text: string): number {
  return parseDuration(text) ?? 0
}
