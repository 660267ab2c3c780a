import { createHash, timingSafeEqual } from 'node:crypto'

/** The letters of the open part of a token and of its secret: none is taken for another when it is read out. */
const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

export type MadeToken = {
  /** What it is found and listed by. */
  readonly id: string
  /** What is kept of its secret. */
  readonly hash: string
  /** The whole of it, which is shown once: `lin_ID_SECRET`. */
  readonly text: string
}

/** Draws a token. Its secret has 160 bits, so a plain SHA-256 of it cannot be searched backwards. */
export function makeToken(randomBytes: (count: number) => Uint8Array): MadeToken {
  const id = spelled(randomBytes(10))
  const secret = spelled(randomBytes(32))
  return { id, hash: hashOf(secret), text: `lin_${id}_${secret}` }
}

/** Takes a token apart; null where it is none. */
export function readTokenText(text: string): { readonly id: string; readonly secret: string } | null {
  const [, id, secret] = /^lin_([a-z0-9]{8,20})_([a-z0-9]{16,64})$/.exec(text) ?? []
  return id !== undefined && secret !== undefined ? { id, secret } : null
}

/** Whether a secret is the one whose hash is kept; takes as long for either answer. */
export function isSecretOf(secret: string, hash: string): boolean {
  const kept = Buffer.from(hash, 'hex')
  const given = createHash('sha256').update(secret).digest()
  return kept.length === given.length && timingSafeEqual(kept, given)
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Five bits of each byte, so that no letter comes more often than another. */
function spelled(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => letters[byte % letters.length] ?? 'a').join('')
}
