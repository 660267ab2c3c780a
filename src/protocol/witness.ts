import * as z from 'zod'
import { commandTime } from './command-time.ts'
import { protocolVersion } from './protocol-version.ts'

/** An event that a device was told and that the server, restored from a backup, may not have any more. */
const witnessedEvent = z.strictObject({
  id: z.string().min(1).max(200),
  device: z.string().max(20),
  actor: z.string().min(1).max(200),
  command: z.string().min(1).max(100),
  input: z.unknown(),
  refs: z.array(z.string().max(40)).max(10_000),
  at: commandTime,
})

export const witnessRequest = z.strictObject({
  protocol: z.literal(protocolVersion),
  events: z.array(witnessedEvent).min(1).max(200),
})
export type WitnessRequest = z.infer<typeof witnessRequest>

/** How many of them the server did not have, and keeps for somebody to look at. */
export const witnessAnswer = z.strictObject({ kept: z.number().int().nonnegative() })
export type WitnessAnswer = z.infer<typeof witnessAnswer>
