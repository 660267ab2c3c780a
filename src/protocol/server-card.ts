import * as z from 'zod'
import { serverTime } from './server-time.ts'

/** What a server says of itself to anybody. */
export const serverCard = z.strictObject({
  program: z.literal('linia'),
  protocol: z.number().int(),
  schema: z.number().int(),
  site: z.string(),
  /** Id of its store. */
  server: z.string(),
  /** Its clock, in epoch milliseconds. */
  now: serverTime,
  signIn: z.array(z.enum(['password', 'invitation', 'provider'])),
  /** Whoever says here who people are, where it is not the server itself. Source: RFC 8628. */
  provider: z.strictObject({ issuer: z.url(), client: z.string().min(1).max(200) }).nullable(),
})
export type ServerCard = z.infer<typeof serverCard>
