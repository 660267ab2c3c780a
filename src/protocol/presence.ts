import * as z from 'zod'
import { writtenThings } from '../domain/presence.ts'
import { commandTime } from './command-time.ts'
import { protocolVersion } from './protocol-version.ts'

const ref = z.string().min(1).max(200)

/** What one open console has before it. Source: domain/presence.ts. */
const presence = z.strictObject({
  agent: ref,
  opens: z.array(ref).max(10).readonly(),
  writes: z.strictObject({ about: ref, what: z.enum(writtenThings), since: commandTime }).nullable(),
})

/** What the consoles of a device have before them now; what it said before is over. */
export const presenceRequest = z.strictObject({
  protocol: z.literal(protocolVersion),
  here: z.array(presence).max(100).readonly(),
})

/** What those of the other devices have, as far as they said so lately. */
export const presenceAnswer = z.strictObject({ others: z.array(presence).readonly() })

/** The event of the line of pokes by which a device hears that others have something else before them. */
export const presenceEvent = 'presence'
