import * as z from 'zod'
import { putBackUses, systemReasons } from '../../domain/site/reason-definition.ts'
import { hotKey, key, labels, position } from './scalars.ts'

export const notReadyReasonInput = z.strictObject({
  key,
  labels,
  isPaid: z.boolean(),
  hotKey: z.string().nullable(),
  limitSeconds: z.number().int().nullable(),
  system: z.enum(systemReasons).nullable(),
  position,
  retired: z.boolean(),
})

export const putBackReasonInput = z.strictObject({
  key,
  labels,
  uses: z.array(z.enum(putBackUses)),
  hotKey,
  position,
  retired: z.boolean(),
})
