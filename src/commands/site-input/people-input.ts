import * as z from 'zod'
import { roles } from '../../domain/role.ts'
import { scopes } from '../../domain/scope.ts'
import { personal } from '../command.ts'
import { capacityInput, key, labels, language, position } from './scalars.ts'

export const personInput = z.strictObject({
  key,
  name: personal(z.string().min(1).max(200)),
  role: z.enum(roles),
  language,
  email: personal(z.string().max(300)).nullable(),
  queues: z.array(key),
  team: key.nullable().default(null),
  skills: z.record(key, z.number().int().min(1).max(5)).default({}),
  capacity: capacityInput,
  retired: z.boolean(),
})

/** A team, and a skill. */
export const namedInput = z.strictObject({ key, labels, position, retired: z.boolean() })

export const rightInput = z.strictObject({
  key: z.string().min(3).max(200),
  role: z.string().min(1).max(40),
  what: z.string().min(1).max(160),
  scope: z.enum(scopes),
  limitAmount: z.number().int().nonnegative().nullable(),
  retired: z.literal(false),
})
