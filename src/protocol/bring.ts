import * as z from 'zod'
import { protocolVersion } from './protocol-version.ts'
import { toldEvent, toldTouch } from './pull.ts'
import { areRows, copiedUpTo } from './snapshot.ts'

const name = z.string().max(200)
const letters = z.string().max(20)

/** Asks what would become of a store that has worked alone, before anything of it is sent. */
export const bringPlanRequest = z.strictObject({
  protocol: z.literal(protocolVersion),
  /** What refs in it begin with. */
  letters: z.array(letters).max(1000),
  /** Tables of what the site is, with the keys that the store has there. */
  keys: z.array(z.strictObject({ table: name, ids: z.array(name).max(20_000) })).max(100),
})
export type BringPlanRequest = z.infer<typeof bringPlanRequest>

export const bringPlanAnswer = z.strictObject({
  /** Whether the store becomes the whole site of an empty server, or comes beside what is there. */
  mode: z.enum(['whole', 'beside']),
  /** Keys that the server has too: what it has stands. */
  meets: z.array(z.strictObject({ table: name, ids: z.array(name) })),
  /** What refs of the store begin with and others draw refs by. */
  taken: z.array(letters),
})
export type BringPlanAnswer = z.infer<typeof bringPlanAnswer>

/** A part of what a store had when it became a device; `end` once all of it was sent. */
const broughtPart = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rows'),
    table: name,
    columns: z.array(name).readonly(),
    rows: z.custom<readonly (readonly (string | number | null)[])[]>(areRows),
  }),
  z.strictObject({
    kind: z.literal('events'),
    upTo: z.number().int().nonnegative(),
    events: z.array(toldEvent).readonly(),
    touched: z.array(toldTouch).readonly(),
  }),
  z.strictObject({ kind: z.literal('end') }),
])

export const bringRequest = z.strictObject({
  protocol: z.literal(protocolVersion),
  schema: z.number().int().positive(),
  /** The id of the last event of the store's own. */
  headId: name,
  /** Up to where the server said that it has come. */
  behind: copiedUpTo.nullable(),
  /** Null only to ask up to where that is. */
  part: broughtPart.nullable(),
})
export type BringRequest = z.infer<typeof bringRequest>

/** Up to where it has come; once the server has taken it over, `isBrought`. */
export const bringAnswer = z.strictObject({ upTo: copiedUpTo.nullable(), isBrought: z.boolean() })
export type BringAnswer = z.infer<typeof bringAnswer>
