import * as z from 'zod'
import { scopes } from '../../domain/rights.ts'

export const rightInput = z.strictObject({
  key: z.string().min(3).max(200),
  role: z.string().min(1).max(40),
  what: z.string().min(1).max(160),
  scope: z.enum(scopes),
  limitAmount: z.number().int().nonnegative().nullable(),
  retired: z.literal(false),
})
