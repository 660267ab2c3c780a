import * as z from 'zod'
import { choices, fieldType, hotKey, key, labels, position } from './scalars.ts'

const consequence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('callback'),
    whose: z.enum(['mine', 'anyone']),
    afterSeconds: z.number().int().nullable(),
  }),
  z.strictObject({ kind: z.literal('do-not-contact'), channel: key, days: z.number().int().nullable() }),
  z.strictObject({
    kind: z.literal('follow-up-case'),
    subject: labels,
    dueDays: z.number().int().nullable(),
  }),
])

export const codeInput = z.strictObject({
  kind: z.enum(['reason', 'outcome']),
  path: key,
  version: z.number().int().positive(),
  labels,
  aliases: z.strictObject({ en: z.array(z.string()), pl: z.array(z.string()) }),
  fields: z.array(
    z.strictObject({ key, labels, type: fieldType, required: z.boolean(), choices: choices.optional() }),
  ),
  isNoteRequired: z.boolean(),
  consequences: z.array(consequence),
  flags: z.array(
    z.enum([
      'customer-reached',
      'right-party',
      'success',
      'final',
      'unworkable',
      'do-not-contact',
      'counts-for-fcr',
    ]),
  ),
  system: z
    .enum(['timeout', 'console-crashed', 'logged-out', 'next-arrived', 'imported', 'batch'])
    .nullable(),
  position,
  retired: z.boolean(),
})

const setCodes = z.array(z.strictObject({ code: key, hotKey, isHidden: z.boolean() }))

export const setInput = z.strictObject({
  key,
  labels,
  reason: z.enum(['required', 'optional', 'none']),
  outcome: z.enum(['required', 'optional']),
  severalOutcomes: z.boolean(),
  acwMode: z.enum(['optional', 'required', 'time-boxed', 'time-boxed-strict']),
  acwSeconds: z.number().int().positive().nullable(),
  timeoutOutcome: key.nullable(),
  afterTimeout: z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('ready') }),
    z.strictObject({ status: z.literal('not-ready'), reason: key }),
  ]),
  reasons: setCodes,
  outcomes: setCodes,
  retired: z.boolean(),
})
