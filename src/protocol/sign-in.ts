import * as z from 'zod'
import { protocolVersion } from './protocol-version.ts'

/** How an agent becomes known to a server, on a device whose store has an id of its own. */
export const signInRequest = z.strictObject({
  protocol: z.literal(protocolVersion),
  /** The key of the agent; an invitation knows whose it is. */
  agent: z.string().min(1).max(200).nullable(),
  password: z.string().max(1000).nullable(),
  invitation: z.string().max(100).nullable(),
  /** What an identity provider says of somebody. */
  idToken: z.string().max(20_000).nullable().default(null),
  device: z.strictObject({
    storeId: z.string().min(1).max(60),
    /** The prefix of its refs, which the server keeps where nobody else has it. */
    prefix: z.string().regex(/^[A-Z]{2,6}$/),
    label: z.string().max(100),
  }),
})
export type SignInRequest = z.infer<typeof signInRequest>

export const signInAnswer = z.strictObject({
  /** Shown this once. */
  token: z.string(),
  agent: z.string(),
  /** The prefix under which the device draws its refs, and by which it is known. */
  device: z.string(),
  /** Id of the server's store: another store under the same address is another server. */
  server: z.string(),
})
export type SignInAnswer = z.infer<typeof signInAnswer>
