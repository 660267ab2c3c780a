import * as z from 'zod'
import { type Presence, writtenThings } from '../../domain/presence.ts'

const ref = z.string().min(1).max(200)
const presence = z.object({
  agent: ref,
  opens: z.array(ref).max(10).readonly(),
  writes: z
    .object({ about: ref, what: z.enum(writtenThings), since: z.number().int().nonnegative() })
    .nullable(),
})

/** What a console said; null for what is not whole, or of a program that says it otherwise. */
export function readPresence(text: string): Presence | null {
  try {
    return presence.safeParse(JSON.parse(text)).data ?? null
  } catch {
    // Cut off, or not ours.
    return null
  }
}
