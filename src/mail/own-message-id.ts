import { createHmac, timingSafeEqual } from 'node:crypto'

/** Bytes of the signature that are kept: nobody guesses 128 bits. */
const signatureBytes = 16
const own = /^v1\.(?<delivery>[0-9a-z]{1,64})\.(?<signature>[0-9a-f]{32})@(?<domain>[^@]+)$/u

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
  const { delivery, signature, domain } = own.exec(messageId.toLowerCase())?.groups ?? {}
  if (delivery === undefined || signature === undefined || domain === undefined) return null
  const right = signatureOf(delivery, domain, key)
  return timingSafeEqual(Buffer.from(signature, 'hex'), right) ? delivery : null
}

/** Whether a Message-ID looks like one of ours: with a wrong signature it is somebody's attempt, and joins nothing. */
export function looksLikeOwn(messageId: string): boolean {
  return own.test(messageId.toLowerCase())
}

function signatureOf(delivery: string, domain: string, key: Uint8Array): Buffer {
  const hash = createHmac('sha256', key).update(`v1.${delivery}@${domain.toLowerCase()}`)
  return hash.digest().subarray(0, signatureBytes)
}
