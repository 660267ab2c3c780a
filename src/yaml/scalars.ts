import * as z from 'zod'
import { parseDuration } from '../domain/duration.ts'
import type { Labels } from '../domain/labels.ts'

const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u

/** Names a rule that a schema cannot say by itself, so that its breach gets a problem code of its own. */
export function rule<Code extends string>(problem: Code): { params: { problem: Code } } {
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

export const dateText = z
  .string()
  .max(20)
  .refine((text) => isDate(text), rule('date-impossible'))

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

/** Whether a date such as `2026-02-29` is in the calendar. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
