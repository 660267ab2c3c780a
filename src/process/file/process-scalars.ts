import * as z from 'zod'
import { rule, secondsOf } from '../../yaml/scalars.ts'
import type { ProcessProblemCode } from '../process-problem.ts'

const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u

export function processRule(problem: ProcessProblemCode): { params: { problem: ProcessProblemCode } } {
  return rule(problem)
}

/** A name that conditions can say: `meter_reading`. */
export const dataKey = z
  .string()
  .max(40)
  .refine((text) => /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(text), processRule('data-key-malformed'))

/** Lines that people read: not empty, nothing invisible but line ends. */
const linesText = z
  .string()
  .min(1)
  .max(4000)
  .refine((text) => !hidden.test(text.replaceAll('\n', '')), processRule('text-invisible'))

/** `{ en: …, pl: … }`, each of any number of lines, or one text for every language. */
export const longText = z.union([linesText, z.strictObject({ en: linesText, pl: linesText.optional() })])

/** A length of time that takes some: what is over at once is neither a limit nor a wait. */
export const spanText = z
  .string()
  .max(20)
  .refine((text) => secondsOf(text) > 0, processRule('duration-malformed'))
