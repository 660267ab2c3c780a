import type { Refusal, RefusalCode } from '../../domain/refusal.ts'
import type { RefusedAnswer } from '../../protocol/refused.ts'

const statuses: Partial<Record<RefusalCode, number>> = {
  'sign-in-needed': 401,
  'sign-in-wrong': 401,
  'provider-token-wrong': 401,
  'provider-user-unknown': 403,
  'provider-unreachable': 503,
  'device-revoked': 403,
  'agent-locked': 403,
  'out-of-token': 403,
  'not-permitted': 403,
  'route-unknown': 404,
  'site-needed': 404,
  'content-not-found': 404,
  'history-differs': 409,
  'device-copied': 409,
  'upgrade-needed': 409,
  'request-too-large': 413,
  'too-many-requests': 429,
  'sign-in-too-often': 429,
  'server-broke': 500,
  'server-store-away': 503,
  'site-closed': 503,
  'request-invalid': 400,
}

/** Says a refusal to people who read along. */
export type SayRefusal = (refusal: Refusal) => RefusedAnswer['error']

/** What can be wrong with the store of a server: where it lies, and what its machine says of it, is told nobody outside. */
const ofTheStore: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'database-unreachable',
  'store-damaged',
  'store-full',
  'store-locked',
  'store-newer',
  'store-no-access',
  'store-not-a-store',
  'store-read-only',
  'store-replaced',
])

/** The status of a refusal, and what stands in the body. */
export function refusedAnswerOf(
  decided: Refusal,
  say: SayRefusal,
): { readonly status: number; readonly body: RefusedAnswer } {
  const refusal: Refusal = ofTheStore.has(decided.code)
    ? { code: 'server-store-away', why: decided.code }
    : decided
  return { status: statuses[refusal.code] ?? 422, body: { error: say(refusal), refusal: { ...refusal } } }
}
