import * as z from 'zod'

/** What baresip says: an event of a call, or the answer to a command. */
export type BaresipSays =
  | {
      readonly kind: 'event'
      /** `CALL_INCOMING`, `CALL_CLOSED` … */
      readonly type: string
      /** The SIP Call-ID; null where the event bears none. */
      readonly id: string | null
      readonly direction: 'in' | 'out' | null
      /** A SIP address. */
      readonly peer: string
      readonly name: string | null
      readonly param: string
    }
  | { readonly kind: 'answer'; readonly token: string; readonly data: string }

const event = z.object({
  event: z.literal(true),
  type: z.string(),
  id: z.string().min(1).optional(),
  direction: z.string().optional(),
  peeruri: z.string().default(''),
  peerdisplayname: z.string().optional(),
  param: z.string().default(''),
})
const answer = z.object({ response: z.literal(true), token: z.string(), data: z.string().default('') })

/** Reads one text; null where it is nothing that is known. */
export function readSaid(text: string): BaresipSays | null {
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch {
    return null
  }
  const answered = answer.safeParse(said)
  if (answered.success) return { kind: 'answer', token: answered.data.token, data: answered.data.data }
  const heard = event.safeParse(said)
  if (!heard.success) return null
  const { type, id = null, direction, peeruri, peerdisplayname: name = null, param } = heard.data
  return {
    kind: 'event',
    type,
    id,
    direction: direction === 'incoming' ? 'in' : direction === 'outgoing' ? 'out' : null,
    peer: peeruri,
    name: name === '' ? null : name,
    param,
  }
}

/** The number, or the name before the @, of a SIP address. */
export function userOf(address: string): string {
  const user = /^(?:sips?|tel):(?:([^@;]*)@)?([^;>]*)/iu.exec(address.trim())
  const written = user?.[1] ?? (/^tel:/iu.test(address) ? (user?.[2] ?? '') : '')
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
