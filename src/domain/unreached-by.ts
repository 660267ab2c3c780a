/**
 * Why nobody is reached at an address, where that has words of its own: codes of the network, and what a server says of itself.
 * Source: Node.js, "Common system errors"; undici, "Errors".
 */
export const unreachedBy = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
  'server-store-away',
] as const

const codes: ReadonlySet<string> = new Set(unreachedBy)

export function isUnreachedBy(code: string): boolean {
  return codes.has(code)
}
