import * as z from 'zod'
import { dateText, keyText, labelText, pathText } from '../../yaml/scalars.ts'
import { dataKey, longText, processRule, spanText } from './process-scalars.ts'
import { stepEntry } from './step-entry.ts'

const expression = z.string().min(1).max(500)

const entryEntry = z.union([
  z.literal('by-hand'),
  z.strictObject({
    point: keyText,
    reason: pathText.optional(),
    begins: z.enum(['starts', 'proposed']).optional(),
  }),
  z.strictObject({ process: keyText, result: keyText }),
])

const scaleEntry = z.union([
  z.enum(['yes-no', 'satisfaction', 'nps']),
  z.strictObject({ categories: z.record(keyText, labelText) }),
])

const dataEntry = z.strictObject({
  name: labelText,
  type: z.enum(['text', 'number', 'amount', 'date', 'datetime', 'choice', 'yes-no']),
  choices: z.record(keyText, labelText).optional(),
  personal: z.boolean().optional(),
  input: z.enum(['optional', 'required']).optional(),
})

const startsEntry = z.union([
  keyText,
  z.strictObject({ process: keyText, with: z.record(dataKey, expression).optional() }),
])

const resultEntry = z.strictObject({
  name: labelText,
  for: keyText,
  value: z.union([z.string().max(40), z.number(), z.boolean(), z.strictObject({ from: dataKey })]),
  reason: pathText.optional(),
  outcome: pathText.optional(),
  starts: z.array(startsEntry).max(10).optional(),
})

/** A `*.process.yaml` as it is written. */
export const processFile = z.strictObject({
  process: keyText,
  version: z.int().min(1).max(100_000),
  name: labelText,
  purpose: longText,
  owner: keyText,
  goal: z.strictObject({
    name: labelText,
    percent: z.number().min(0).max(100),
    results: z.array(keyText).min(1).max(20),
    within: spanText.optional(),
  }),
  'review-by': dateText,
  entry: z.array(entryEntry).min(1).max(20),
  beneficiaries: z
    .record(keyText, z.strictObject({ name: labelText, scale: scaleEntry }))
    .refine((all) => Object.keys(all).length > 0, processRule('value-empty')),
  due: z.union([spanText, z.strictObject({ within: spanText, calendar: keyText })]),
  needs: z
    .strictObject({
      roles: z.array(keyText).max(10).optional(),
      skills: z.array(keyText).max(20).optional(),
      mandates: z.record(pathText, z.number().min(0)).optional(),
    })
    .optional(),
  data: z.record(dataKey, dataEntry).optional(),
  start: keyText.optional(),
  steps: z
    .record(keyText, stepEntry)
    .refine((all) => Object.keys(all).length > 0, processRule('value-empty'))
    .refine((all) => Object.keys(all).length <= 200, processRule('too-many')),
  results: z.record(keyText, resultEntry),
})

export type ProcessFile = z.infer<typeof processFile>
