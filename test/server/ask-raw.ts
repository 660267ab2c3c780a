import type { RefusedAnswer } from '../../src/protocol/refused.ts'
import type { ServedSite } from '../builders/a-served-site.ts'

export type RawAnswer = { readonly status: number; readonly code: string | undefined; readonly body: unknown }

/** Sends a server what no program of ours would send. */
export async function askRaw(
  { address }: Pick<ServedSite, 'address'>,
  path: string,
  { token, body }: { readonly token: string; readonly body: unknown },
): Promise<RawAnswer> {
  const response = await fetch(address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const answer = (await response.json()) as Partial<RefusedAnswer>
  return { status: response.status, code: answer.refusal?.code, body: answer }
}

type CarriedWish = {
  readonly number?: number
  readonly id?: string
  readonly actor?: string
  readonly at?: number
  readonly clockAt?: number | null
  readonly input?: unknown
}

/** A push of one note, but for what is wished otherwise. */
export function pushOf({ number = 1, id = `pushed-${number}`, actor = 'ewa', ...wish }: CarriedWish) {
  const note = { ref: 'KX-1', text: 'z urządzenia' }
  const { at = Date.UTC(2026, 10, 12), clockAt = null, input = note } = wish
  const carried = { number, id, name: 'note.add', actor, input, at, clockAt }
  return { protocol: 1, first: 1, commands: [{ ...carried, refs: [], batch: null, undoes: null, found: [] }] }
}
