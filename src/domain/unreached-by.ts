/**
 * Why nobody is reached at an address, where that has words of its own: codes of the network, and what a server says of itself.
 * Source: Node.js, "Common system errors"; undici, "Errors".
 */
const codes: ReadonlySet<string> = new Set([
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
])

export function isUnreachedBy(code: string): boolean {
  return codes.has(code)
}
