import * as z from 'zod'
import { protocolVersion } from './protocol-version.ts'
import { serverTime } from './server-time.ts'

const seq = z.number().int().nonnegative()
const stored = z.union([z.string(), z.number(), z.null()])

export const pullRequest = z.strictObject({
  protocol: z.literal(protocolVersion),
  /** The version of the store's schema: a server that is ahead asks for a newer program. */
  schema: z.number().int().positive(),
  cursor: seq,
  cursorId: z.string().max(200).nullable(),
  /** The stretch of the server's history that the device has it from. */
  timeline: z.string().max(200).nullable(),
  limit: z.number().int().min(1).max(5000),
})
export type PullRequest = z.infer<typeof pullRequest>

/** An event as a server tells it, as it is stored. */
export const toldEvent = z.strictObject({
  seq,
  id: z.string(),
  at: z.number().int(),
  actor: z.string(),
  device: z.string(),
  command: z.string(),
  input: z.string(),
  refs: z.string().nullable(),
  batch: z.string().nullable(),
  undoes: z.number().int().nullable(),
  personal_digest: z.string().nullable(),
  given_at: z.number().int().nullable(),
  clock_at: z.number().int().nullable(),
  salt: z.string().nullable(),
  content: z.string().nullable(),
  found: z.string().nullable(),
})

/** What a command found of a row, as it is stored. */
export const toldTouch = z.strictObject({
  seq,
  table_name: z.string(),
  row_id: z.string(),
  before: z.string().nullable(),
  left_by: z.number().int().nullable(),
})

const rowState = z.strictObject({
  table: z.string(),
  id: z.string(),
  row: z.record(z.string(), stored).nullable(),
})

/** A page of what changed: all of one moment. Pages stand for a state of the server once one has `upTo` equal to `head`. */
export const pullAnswer = z.strictObject({
  upTo: seq,
  head: seq,
  upToId: z.string().nullable(),
  timeline: z.string(),
  /** The server's clock, by which a device sets its own right. */
  now: serverTime,
  number: z.number().int().nonnegative(),
  events: z.array(toldEvent),
  touched: z.array(toldTouch),
  rows: z.array(rowState),
})
export type PullAnswer = z.infer<typeof pullAnswer>
