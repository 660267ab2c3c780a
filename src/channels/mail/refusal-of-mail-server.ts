import type { Refusal } from '../../domain/refusal.ts'

/** What OpenSSL and Node say where a certificate is not that of the server, or nobody trusted signed it. */
const untrusted = /CERT|SELF_SIGNED|ISSUER|UNABLE_TO_VERIFY|ALTNAME|HOSTNAME_MISMATCH/

/** A fault of a mail library as a refusal: what went wrong at the other side is no bug of ours. `peer` as people know it. */
export function refusalOfMailServer(fault: unknown, peer: string): Refusal {
  const { code, said, isSignIn } = partsOf(fault)
  if (isSignIn) return { code: 'peer-sign-in-wrong', peer }
  if (untrusted.test(code)) return { code: 'certificate-untrusted', peer, detail: code }
  if (said !== null) return { code: 'peer-refused', peer, said }
  return { code: 'peer-unreachable', peer, detail: code }
}

function partsOf(fault: unknown): {
  readonly code: string
  /** What the server answered, where it did. */
  readonly said: string | null
  readonly isSignIn: boolean
} {
  if (!(fault instanceof Error)) return { code: String(fault), said: null, isSignIn: false }
  const field = (name: string): unknown => Reflect.get(fault, name)
  const text = (name: string): string | null => {
    const value = field(name)
    return typeof value === 'string' && value !== '' ? value.slice(0, 300) : null
  }
  const code = text('code') ?? fault.message.slice(0, 300)
  return {
    code,
    said: text('responseText') ?? text('response'),
    isSignIn: field('authenticationFailed') === true || code === 'EAUTH',
  }
}
