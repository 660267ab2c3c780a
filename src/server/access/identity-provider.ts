import { createRemoteJWKSet, errors, jwtVerify } from 'jose'
import * as z from 'zod'
import { type Decision, accept, refuse } from '../../domain/decision.ts'

/** Whoever says who somebody is, where it is not the site itself. Source: OpenID Connect Core 1.0. */
export type IdentityProvider = {
  /** What devices are told, so that they can ask it. */
  readonly issuer: string
  readonly client: string
  /**
   * By which name an ID token knows its owner, once its signature, issuer, audience and times are right.
   * Refuses: provider-token-wrong, provider-unreachable.
   */
  readonly nameOf: (idToken: string) => Promise<Decision<string>>
}

export type ProviderSettings = {
  readonly issuer: string
  readonly client: string
  /** Which claim names people: their key at the site, or their e-mail address. */
  readonly claim: string
}

/** Clocks of a provider and of the server may differ by this much. */
const toleranceSeconds = 60
/** A token that lay about is none to sign in with. */
const freshSeconds = 600
/** Only what is signed with a key that the provider alone has. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']

const answerWithinMs = 5000

const metadata = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) })

/** A provider is asked for its keys when the first token comes, and again when one is signed with a key that is new. */
export function identityProvider(settings: ProviderSettings, now: () => number): IdentityProvider {
  const { issuer, client, claim } = settings
  let found: ReturnType<typeof createRemoteJWKSet> | undefined
  const keys = async (): Promise<ReturnType<typeof createRemoteJWKSet>> =>
    (found ??= createRemoteJWKSet(await keysAddress(issuer), { timeoutDuration: answerWithinMs }))
  const wrong = refuse({ code: 'provider-token-wrong' })
  return {
    issuer,
    client,
    async nameOf(idToken) {
      try {
        const { payload } = await jwtVerify(idToken, await keys(), {
          issuer,
          audience: client,
          algorithms,
          clockTolerance: toleranceSeconds,
          maxTokenAge: freshSeconds,
          requiredClaims: ['exp', 'iat', 'sub', claim],
          currentDate: new Date(now()),
        })
        const isOthers = payload['azp'] !== undefined && payload['azp'] !== client
        const isUnproved = claim === 'email' && payload['email_verified'] !== true
        const name = payload[claim]
        const isName = typeof name === 'string' && name !== ''
        return isName && !isOthers && !isUnproved ? accept(name) : wrong
      } catch (fault) {
        if (!isUnreachable(fault)) return wrong
        const detail = fault instanceof Error ? fault.message : 'no answer'
        return refuse({ code: 'provider-unreachable', provider: issuer, detail })
      }
    },
  }
}

/** Where the keys lie. Source: OpenID Connect Discovery 1.0, section 4. */
async function keysAddress(issuer: string): Promise<URL> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    redirect: 'error',
    signal: AbortSignal.timeout(answerWithinMs),
  })
  const { issuer: named, jwks_uri: keys } = metadata.parse(await response.json())
  if (named !== issuer) throw new Error(`the provider calls itself ${named}`)
  return new URL(keys)
}

/** What is wrong with a token is said by the library; anything else is the way to the provider. */
function isUnreachable(fault: unknown): boolean {
  const isOfToken = fault instanceof errors.JOSEError
  return !isOfToken || fault instanceof errors.JWKSTimeout || fault.code === 'ERR_JOSE_GENERIC'
}
