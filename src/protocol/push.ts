import * as z from 'zod'
import { commandTime } from './command-time.ts'
import { protocolVersion } from './protocol-version.ts'

const value = z.union([z.string(), z.number(), z.null()])

/** A command that was given on a device. Source: DESIGN.md, "Sync". */
export const carriedCommand = z.strictObject({
  number: z.number().int().positive(),
  id: z.string().min(1).max(200),
  name: z.string().min(1).max(100),
  actor: z.string().min(1).max(200),
  input: z.unknown(),
  at: commandTime,
  clockAt: commandTime.nullable(),
  refs: z.array(z.string().max(40)).max(10_000),
  batch: z.string().max(60).nullable(),
  undoes: z.string().max(200).nullable(),
  found: z
    .array(z.strictObject({ table: z.string(), id: z.string(), columns: z.record(z.string(), value) }))
    .max(1000),
})

/** Commands of one device and one giver, in the order of their numbers. */
export const pushRequest = z.strictObject({
  protocol: z.literal(protocolVersion),
  /** The number of the first command that the device could still send. */
  first: z.number().int().positive(),
  commands: z.array(carriedCommand).min(1).max(500),
})
export type PushRequest = z.infer<typeof pushRequest>

/**
 * Up to which of the device's commands the server has everything, done or refused. What it was sent beyond is missing one in
 * between, or has to wait: `stopped` says why.
 */
export const pushAnswer = z.strictObject({
  number: z.number().int().nonnegative(),
  head: z.number().int().nonnegative(),
  stopped: z.enum(['gap', 'command-unknown']).nullable(),
  /** How many wait in quarantine, because their giver may no more; left out where none does. */
  aside: z.number().int().nonnegative().optional(),
})
export type PushAnswer = z.infer<typeof pushAnswer>
