import { createRemoteJWKSet, customFetch } from 'jose'
import * as z from 'zod'
import { bytesWithin } from '../../protocol/bytes-within.ts'

type Keys = ReturnType<typeof createRemoteJWKSet>

const answerWithinMs = 5000
/** What a provider says of itself is a few thousand, and its keys are no more. */
const mostBytes = 1024 * 1024

const metadata = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) })

/**
 * The keys of a provider, which it is asked for when the first token comes, and again when one is signed with a key that is new, twice in a minute
 * at most. Source: OpenID Connect Discovery 1.0, section 4.
 */
export async function providerKeys(issuer: string): Promise<Keys> {
  const response = await askProvider(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    redirect: 'error',
    signal: AbortSignal.timeout(answerWithinMs),
  })
  const { issuer: named, jwks_uri: keys } = metadata.parse(await response.json())
  if (named !== issuer) throw new Error(`the provider calls itself ${named}`)
  const { protocol, origin } = new URL(keys)
  // Whoever could change them on the way could be anybody.
  if (protocol !== 'https:' && origin !== new URL(issuer).origin) throw new Error('its keys come in the open')
  return createRemoteJWKSet(new URL(keys), { timeoutDuration: answerWithinMs, [customFetch]: askProvider })
}

/** Asks, and reads no more than a provider has to say. */
async function askProvider(url: string, asked: RequestInit): Promise<Response> {
  const response = await fetch(url, asked)
  const bytes = await bytesWithin(response.body, mostBytes)
  if (bytes === null) throw new Error(`it answers with more than ${mostBytes} bytes`)
  return new Response(bytes.toString(), { status: response.status })
}
