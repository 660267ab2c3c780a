import { errors, jwtVerify } from 'jose'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { providerKeys } from './provider-keys.ts'

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

/** Whoever sends tokens to a server does not make it ask a provider that is away for each of them. */
const restMs = 5000

/** Checks what a provider has signed, by the keys that it shows. */
export function identityProvider(settings: ProviderSettings, now: () => number): IdentityProvider {
  const { issuer, client, claim } = settings
  let found: ReturnType<typeof providerKeys> | undefined
  let away: { readonly since: number; readonly detail: string } | undefined
  const unreachable = (detail: string) => refuse({ code: 'provider-unreachable', provider: issuer, detail })
  const wrong = refuse({ code: 'provider-token-wrong' })
  return {
    issuer,
    client,
    async nameOf(idToken) {
      if (away && now() - away.since < restMs) return unreachable(away.detail)
      try {
        found ??= providerKeys(issuer)
        const { payload } = await jwtVerify(idToken, await found, {
          issuer,
          audience: client,
          algorithms,
          clockTolerance: toleranceSeconds,
          maxTokenAge: freshSeconds,
          requiredClaims: ['exp', 'iat', 'sub', claim],
          currentDate: new Date(now()),
        })
        away = undefined
        const isOthers = payload['azp'] !== undefined && payload['azp'] !== client
        const isUnproved = claim === 'email' && payload['email_verified'] !== true
        const name = payload[claim]
        const isName = typeof name === 'string' && name !== ''
        return isName && !isOthers && !isUnproved ? accept(name) : wrong
      } catch (fault) {
        if (!isUnreachable(fault)) return wrong
        const detail = fault instanceof Error ? fault.message : 'no answer'
        away = { since: now(), detail }
        // It may have moved: where its keys are is asked anew.
        found = undefined
        return unreachable(detail)
      }
    },
  }
}

/** What is wrong with a token is said by the library; anything else is the way to the provider. */
function isUnreachable(fault: unknown): boolean {
  const isOfToken = fault instanceof errors.JOSEError
  return !isOfToken || fault instanceof errors.JWKSTimeout || fault.code === 'ERR_JOSE_GENERIC'
}
