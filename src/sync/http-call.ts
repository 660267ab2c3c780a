import { Agent, type Dispatcher, fetch } from 'undici'
import type * as z from 'zod'
import { type Decision, accept, refuse } from '../domain/decision.ts'
import type { Refusal } from '../domain/refusal.ts'
import { isUnreachedBy } from '../domain/unreached-by.ts'
import { refusedAnswer } from '../protocol/refused.ts'
import { type AnswerLimits, usualLimits } from './answer-limits.ts'
import { bytesWithin } from '../protocol/bytes-within.ts'
import { notOfProtocol } from './not-of-protocol.ts'

/** A server that answers nothing for so long is not there. */
const answerWithinMs = 30_000

export type ServerAddress = {
  readonly address: string
  /** Certificates of a private authority, as PEM. */
  readonly authority: string | null
}

/** What carries requests to one server; closed when nobody asks any more. */
export type HttpLine = {
  readonly address: string
  readonly dispatcher: Dispatcher
  readonly limits: AnswerLimits
  readonly close: () => Promise<void>
}

export function httpLine(
  { address, authority }: ServerAddress,
  limits: AnswerLimits = usualLimits,
): HttpLine {
  const dispatcher = new Agent({
    ...(authority !== null && { connect: { ca: authority } }),
    connectTimeout: 10_000,
    keepAliveTimeout: 20_000,
  })
  return { address, dispatcher, limits, close: () => dispatcher.destroy() }
}

type HttpCall<Answer> = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: unknown
  readonly token: string | null
  readonly answer: z.ZodType<Answer>
}

/**
 * Asks a server once. Refuses: server-unreachable when no answer came that could be read, and whatever the server refuses.
 */
export async function httpCall<Answer>(line: HttpLine, call: HttpCall<Answer>): Promise<Decision<Answer>> {
  const sent = call.body === undefined ? null : Buffer.from(JSON.stringify(call.body))
  let status: number
  let text: string | undefined
  try {
    const response = await fetch(addressOf(line, call.path), {
      method: call.method,
      dispatcher: line.dispatcher,
      redirect: 'error',
      signal: AbortSignal.timeout(answerWithinMs),
      headers: {
        ...(sent && { 'content-type': 'application/json' }),
        ...(call.token !== null && { authorization: `Bearer ${call.token}` }),
      },
      ...(sent && { body: sent }),
    })
    status = response.status
    text = (await bytesWithin(response.body, line.limits.bytes))?.toString()
  } catch (fault) {
    return refuse(whyNotAsked(line, fault))
  }
  if (text === undefined) return refuse(tooLong(line))
  if (status === 200) {
    const answer = call.answer.safeParse(parsed(text))
    return answer.success ? accept(answer.data) : refuse(notOfProtocol(line.address, whyNot(answer.error)))
  }
  return refuse(refusalOfAnswer(line, { status, text, sent: sent?.length ?? 0 }))
}

/** What is said of an answer of which the rest was not read. */
export function tooLong({ address, limits }: Pick<HttpLine, 'address' | 'limits'>): Refusal {
  return notOfProtocol(address, `it is longer than ${limits.bytes} bytes`)
}

/** Where it differs first. */
function whyNot({ issues: [issue] }: z.ZodError): string {
  return (issue?.path.length ?? 0) > 0 ? `\`${issue?.path.join('.').slice(0, 100)}\`` : 'it is no such JSON'
}

/** What a server refuses, by its answer to so many bytes. */
export function refusalOfAnswer(
  { address }: HttpLine,
  { status, text, sent = 0 }: { readonly status: number; readonly text: string; readonly sent?: number },
): Refusal {
  const refused = refusedAnswer.safeParse(parsed(text))
  if (refused.success && refused.data.refusal.code === 'site-closed') return { code: 'site-closed' }
  // It could not reach its store: what was asked may be asked again, and may have been done.
  if (refused.success && status === 503) {
    const { code } = refused.data.refusal
    const detail = isUnreachedBy(code) ? code : refused.data.error.message.replace(/\.$/, '')
    return { code: 'server-unreachable', server: address, detail }
  }
  if (refused.success) return refusalOf(refused.data, address)
  // A proxy says so of what is longer than it passes on.
  if (status === 413) return { code: 'request-too-large', limit: sent }
  // A proxy says so of a server that is not there.
  if (status >= 500) return { code: 'server-unreachable', server: address, detail: `HTTP ${status}` }
  return { code: 'not-a-server', server: address, status }
}

/** Codes whose refusals carry what this program knows of them; any other is told in the server's own words. */
const known: ReadonlySet<string> = new Set<Refusal['code']>([
  'sign-in-needed',
  'sign-in-wrong',
  'provider-unreachable',
  'provider-token-wrong',
  'provider-user-unknown',
  'sign-in-too-often',
  'device-revoked',
  'agent-locked',
  'device-copied',
  'history-differs',
  'snapshot-needed',
  'upgrade-needed',
  'request-invalid',
  'request-too-large',
  'too-many-requests',
  'route-unknown',
  'site-needed',
  'server-broke',
  'out-of-token',
  'content-not-found',
  'letters-taken',
  'not-permitted',
])

function refusalOf({ error, refusal }: z.infer<typeof refusedAnswer>, address: string): Refusal {
  // A server calls itself `here`.
  if (refusal.code === 'sign-in-needed') return { code: refusal.code, server: address }
  if (known.has(refusal.code)) return refusal as unknown as Refusal
  return { code: 'server-refused', reason: refusal.code, message: error.message.replace(/\.$/, '') }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A certificate that is not believed. Source: OpenSSL, X509_verify_cert_error_string; Node.js, tls.checkServerIdentity. */
const distrust: ReadonlySet<unknown> = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])
const withoutTls: ReadonlySet<unknown> = new Set([
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
])

/** Why a server could not be asked: refuses certificate-not-trusted, server-without-tls, server-unreachable. */
function whyNotAsked({ address: server }: HttpLine, fault: unknown): Refusal {
  const { code } = innermost(fault) as { readonly code?: unknown }
  if (distrust.has(code)) return { code: 'certificate-not-trusted', server, detail: String(code) }
  if (withoutTls.has(code)) return { code: 'server-without-tls', server }
  return { code: 'server-unreachable', server, detail: detailOf(fault) }
}

function innermost(fault: unknown): object {
  let inner = fault
  while (inner instanceof Error && inner.cause !== undefined) inner = inner.cause
  return typeof inner === 'object' && inner !== null ? inner : {}
}

/** Why no answer came, by the innermost cause: `fetch failed` says nothing. */
export function detailOf(fault: unknown): string {
  const inner = innermost(fault)
  if (!(inner instanceof Error)) return 'ETIMEDOUT'
  if (inner.name === 'TimeoutError') return 'ETIMEDOUT'
  if (!('code' in inner) || typeof inner.code !== 'string') return inner.message
  return isUnreachedBy(inner.code) ? inner.code : `${inner.code} ${inner.message}`
}

/** A path of the server's is looked for below its address, not instead of its last part. */
export function addressOf({ address }: HttpLine, path: string): URL {
  return new URL(path, address.endsWith('/') ? address : `${address}/`)
}
