import * as z from 'zod'
import { personal } from '../command.ts'

export const contactPointInput = z.strictObject({
  kind: z.enum(['phone', 'email', 'handle']),
  value: personal(z.string().max(500)),
})

export const customerFieldsInput = z.record(
  z.string(),
  personal(z.union([z.string().max(2000), z.number(), z.boolean()])),
)
