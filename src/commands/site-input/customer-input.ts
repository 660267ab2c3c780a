import * as z from 'zod'
import { checkRules } from '../../domain/check-rules.ts'
import { purposeKinds } from '../../domain/site/customer-definition.ts'
import { choices, fieldType, hotKey, key, labels, position } from './scalars.ts'

const retired = z.boolean()

/** An own field of customers or of cases. */
export const customerFieldInput = z.strictObject({
  key,
  labels,
  type: fieldType,
  choices,
  digits: z.strictObject({ length: z.number().int().positive(), begins: z.string() }).nullable(),
  check: z.enum(checkRules).nullable().default(null),
  isSearchable: z.boolean().default(false),
  position,
  retired,
})

export const purposeInput = z.strictObject({ key, labels, kind: z.enum(purposeKinds), position, retired })

export const verificationMethodInput = z.strictObject({
  key,
  labels,
  hotKey,
  questions: z.array(labels).max(10).default([]),
  position,
  retired,
})
