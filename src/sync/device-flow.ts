import { fetch } from 'undici'
import * as z from 'zod'
import { type Decision, accept, refuse } from '../domain/decision.ts'
import { bytesWithin } from '../protocol/bytes-within.ts'
import { type HttpLine, detailOf } from './http-call.ts'
import { serverAddress } from './server-address.ts'

/** What somebody opens in a browser, and what he types there. */
export type DeviceCode = { readonly address: string; readonly code: string; readonly whole: string | null }

/** An identity provider, and what it calls the server that somebody signs in at. */
export type AskedProvider = { readonly issuer: string; readonly client: string }

type Flow = AskedProvider & {
  readonly line: Pick<HttpLine, 'dispatcher'>
  readonly show: (shown: DeviceCode) => Promise<void>
  readonly wait: (ms: number) => Promise<void>
}

const answerWithinMs = 10_000
/** The longest of its answers is what it says of itself, a few thousand. */
const mostBytes = 1024 * 1024
/** Source: RFC 8628, sections 3.2 and 3.5. */
const usualIntervalSeconds = 5
const slowerBySeconds = 5
const shortestIntervalSeconds = 0.1
/** Nobody who has typed the code waits longer for it to be noticed, nor anybody longer with a code that nobody types. */
const longestIntervalSeconds = 60
const longestSeconds = 3600
const grant = 'urn:ietf:params:oauth:grant-type:device_code'
const scope = 'openid email profile'

const metadata = z.object({
  issuer: z.string(),
  device_authorization_endpoint: z.url(),
  token_endpoint: z.url(),
})
const authorization = z.object({
  device_code: z.string().min(1),
  user_code: z.string().min(1).max(100),
  verification_uri: z.url().max(500),
  verification_uri_complete: z.url().max(1000).optional(),
  expires_in: z.number().positive(),
  interval: z.number().nonnegative().optional(),
})
const granted = z.object({ id_token: z.string().min(1) })
const denied = z.object({ error: z.string() })

type Answered = { readonly status: number; readonly body: unknown }

/**
 * Asks a provider who somebody is: he opens an address in any browser, types a code, and this asks until he has. Answers the ID token.
 * Source: RFC 8628. Refuses: provider-unreachable, provider-denied, provider-too-late.
 */
export async function deviceFlow({ issuer, client, line, show, wait }: Flow): Promise<Decision<string>> {
  const unreachable = (detail: string): Decision<never> =>
    refuse({ code: 'provider-unreachable', provider: issuer, detail })
  const call = async (url: string, form?: Record<string, string>): Promise<Decision<Answered>> => {
    // No secret goes to an address that anybody could listen to.
    if (!serverAddress(url).ok) return unreachable(`it names ${url}, which is not encrypted`)
    try {
      const response = await fetch(url, {
        dispatcher: line.dispatcher,
        redirect: 'error',
        signal: AbortSignal.timeout(answerWithinMs),
        ...(form && { method: 'POST', body: new URLSearchParams(form) }),
      })
      const bytes = await bytesWithin(response.body, mostBytes)
      if (bytes === null) return unreachable(`it answers with more than ${mostBytes} bytes`)
      return accept({ status: response.status, body: parsed(bytes.toString()) })
    } catch (fault) {
      return unreachable(detailOf(fault))
    }
  }
  const described = await call(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)
  if (!described.ok) return described
  const places = metadata.safeParse(described.value.body)
  if (!places.success || places.data.issuer !== issuer) return unreachable('it knows no devices')
  const asked = await call(places.data.device_authorization_endpoint, { client_id: client, scope })
  if (!asked.ok) return asked
  const begun = authorization.safeParse(asked.value.body)
  if (!begun.success) return unreachable(`it gives no code, and answers ${asked.value.status}`)
  const { device_code: code, user_code, verification_uri, verification_uri_complete, expires_in } = begun.data
  await show({ address: verification_uri, code: user_code, whole: verification_uri_complete ?? null })
  let seconds = intervalOf(begun.data.interval ?? usualIntervalSeconds)
  for (let waited = 0; waited < Math.min(expires_in, longestSeconds);) {
    await wait(seconds * 1000)
    waited += seconds
    const form = { grant_type: grant, device_code: code, client_id: client }
    const answer = await call(places.data.token_endpoint, form)
    if (!answer.ok) {
      // A line that is gone for a moment is asked again, less often.
      seconds = intervalOf(seconds * 2)
      continue
    }
    const token = granted.safeParse(answer.value.body)
    if (answer.value.status === 200 && token.success) return accept(token.data.id_token)
    const { error } = denied.safeParse(answer.value.body).data ?? { error: 'an answer without a token' }
    if (error === 'slow_down') seconds = intervalOf(seconds + slowerBySeconds)
    else if (error === 'access_denied') return refuse({ code: 'provider-denied' })
    else if (error === 'expired_token') return refuse({ code: 'provider-too-late' })
    else if (error !== 'authorization_pending') return unreachable(error.slice(0, 100))
  }
  return refuse({ code: 'provider-too-late' })
}

function intervalOf(wantedSeconds: number): number {
  return Math.min(Math.max(wantedSeconds, shortestIntervalSeconds), longestIntervalSeconds)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
