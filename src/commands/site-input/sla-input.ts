import * as z from 'zod'
import { caseStates } from '../../domain/case-state.ts'
import { key, labels, position } from './scalars.ts'

const seconds = z.number().int().positive().nullable()

export const slaPolicyInput = z.strictObject({
  key,
  labels,
  calendar: key.nullable(),
  firstResponseSeconds: seconds,
  nextResponseSeconds: seconds,
  resolutionSeconds: seconds,
  warningPercent: z.number().int().min(1).max(100),
  pauses: z.array(z.enum(caseStates)),
  byPriority: z.record(z.string(), z.number().int().positive()),
  position,
  retired: z.boolean(),
})
