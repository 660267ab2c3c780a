import { createHmac, timingSafeEqual } from 'node:crypto'
import { readOwnMessageId } from '../domain/own-message-id.ts'

/** Bytes of the signature that are kept: nobody guesses 128 bits. */
const signatureBytes = 16

/**
 * The Message-ID of a message of ours, without angle brackets: it names the delivery, and a signature without which nobody gets into its
 * thread by making up another. The same delivery has the same one whenever it is tried.
 */
export function ownMessageId(
  { delivery, domain }: { readonly delivery: string; readonly domain: string },
  key: Uint8Array,
): string {
  return `v1.${delivery}.${signatureOf(delivery, domain, key).toString('hex')}@${domain.toLowerCase()}`
}

/** Which delivery a Message-ID names; null for what is not ours, or was changed or made up. */
export function deliveryOfMessageId(messageId: string, key: Uint8Array): string | null {
  const read = readOwnMessageId(messageId)
  if (read === null) return null
  const right = signatureOf(read.delivery, read.domain, key)
  return timingSafeEqual(Buffer.from(read.signature, 'hex'), right) ? read.delivery : null
}

function signatureOf(delivery: string, domain: string, key: Uint8Array): Buffer {
  const hash = createHmac('sha256', key).update(`v1.${delivery}@${domain.toLowerCase()}`)
  return hash.digest().subarray(0, signatureBytes)
}
