import * as z from 'zod'
import type { Refusal } from '../domain/refusal.ts'
import { commandTime } from './command-time.ts'
import { protocolVersion } from './protocol-version.ts'

const id = z.string().min(1).max(200)

/**
 * What only the server decides: commands that are done together or not at all, of one giver, whose token the request bears. Asked
 * again under the same id, it is answered as before.
 */
export const giveRequest = z.strictObject({
  protocol: z.literal(protocolVersion),
  id,
  actor: z.string().min(1).max(200),
  /** What the clock of the device shows. */
  at: commandTime,
  /** The batch that they are part of; the ref is null where none of it was given yet. */
  batch: z.strictObject({ ref: z.string().max(60).nullable() }).nullable(),
  commands: z
    .array(
      z.strictObject({
        id,
        name: z.string().min(1).max(100),
        input: z.unknown(),
        /** The id of the command that it takes back. */
        undoes: z.string().max(200).nullable(),
      }),
    )
    .min(1)
    .max(1000),
})
export type GiveRequest = z.infer<typeof giveRequest>

const refusal = z.custom<Refusal>(
  (value) => typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string',
)

/** What became of them: all done, each with the number and the id of its event, or none. */
export const giveAnswer = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    done: z.array(
      z.strictObject({
        id: z.string(),
        seq: z.number().int().positive(),
        batch: z.string().nullable(),
        /** Left out where it had been done before and nobody knows any more what it answered. */
        value: z.unknown().optional(),
      }),
    ),
  }),
  z.strictObject({ ok: z.literal(false), refusal }),
])
export type GiveAnswer = z.infer<typeof giveAnswer>
