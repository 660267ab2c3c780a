import * as z from 'zod'
import { checkRules } from '../../domain/check-rules.ts'
import { purposeKinds } from '../../domain/site-definition.ts'
import { choices, fieldType, key, labels, position } from './scalars.ts'

const retired = z.boolean()

/** An own field of customers or of cases. */
export const customerField = z.strictObject({
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

export const purpose = z.strictObject({ key, labels, kind: z.enum(purposeKinds), position, retired })

export const verificationMethod = z.strictObject({
  key,
  labels,
  hotKey: z.string().max(1).nullable(),
  position,
  retired,
})
