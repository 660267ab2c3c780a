import * as z from 'zod'
import { keyText, labelText, lineText, pathText } from '../../yaml/scalars.ts'
import { dataKey, longText, spanText } from './process-scalars.ts'

const expression = lineText(500)
const scalar = z.union([z.string().max(2000), z.number(), z.boolean()])
/** `amount: 120`, or `amount: { from: data.amount }`. */
const doInput = z.union([scalar, z.strictObject({ from: expression })])

const branchEntry = z.strictObject({
  when: expression.optional(),
  next: keyText.optional(),
  otherwise: keyText.optional(),
})

const waitEntry = z.strictObject({
  time: spanText.optional(),
  for: z.enum(['mail', 'callback']).optional(),
  command: pathText.optional(),
  within: spanText.optional(),
  late: keyText.optional(),
})

const handoverEntry = z.strictObject({
  queue: keyText.optional(),
  skill: keyText.optional(),
  partner: keyText.optional(),
  within: spanText.optional(),
  late: keyText.optional(),
})

const callEntry = z.strictObject({
  process: keyText,
  with: z.record(dataKey, expression).optional(),
  results: z.record(keyText, keyText),
})

/**
 * A step as it is written. What it does is the one key of `stepKinds` that it has; what belongs to which kind is said by
 * `step-of-entry.ts`, so that whoever mixes two kinds up is told so.
 */
export const stepEntry = z.strictObject({
  title: labelText.optional(),
  say: longText.optional(),
  ask: longText.optional(),
  check: z.array(longText).min(1).max(20).optional(),
  lookup: pathText.optional(),
  do: pathText.optional(),
  decide: z.array(branchEntry).min(1).max(20).optional(),
  wait: waitEntry.optional(),
  call: callEntry.optional(),
  handover: handoverEntry.optional(),
  end: keyText.optional(),
  answer: dataKey.optional(),
  branches: z.record(z.string().min(1).max(40), keyText).optional(),
  input: z.record(z.string().min(1).max(60), doInput).optional(),
  next: keyText.optional(),
  failed: keyText.optional(),
  missing: keyText.optional(),
  refused: keyText.optional(),
  limit: spanText.optional(),
  newcomer: longText.optional(),
  mandatory: z.boolean().optional(),
  proposes: z.strictObject({ reason: pathText.optional(), outcome: pathText.optional() }).optional(),
  'at-most': z.strictObject({ times: z.int().min(1).max(100), else: keyText }).optional(),
})

export type StepEntry = z.infer<typeof stepEntry>

export const stepKinds = [
  'say',
  'ask',
  'check',
  'lookup',
  'do',
  'decide',
  'wait',
  'call',
  'handover',
  'end',
] as const
