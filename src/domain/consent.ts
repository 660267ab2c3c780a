import type { EpochMs } from './ids.ts'
import type { PurposeKind } from './site/customer-definition.ts'

/** A consent as it was given for a purpose and a channel, `all` for every one. */
export type ConsentState = {
  readonly purposeId: string
  readonly channel: string
  readonly givenAt: EpochMs
  readonly withdrawnAt: EpochMs | null
}

/** An opt-out that stands: of a channel, of `all`, or of `marketing` on every channel. */
export type OptOut = { readonly channel: string; readonly untilAt: EpochMs | null }

/** Whether an opt-out stands at a moment. */
export function isOptedOut({ untilAt }: OptOut, at: EpochMs): boolean {
  return untilAt === null || untilAt > at
}

/** The channel of an objection to marketing; it stands beside consents and above them. */
export const marketingChannel = 'marketing'

export type WantedContact = {
  /** Null where nobody said what for: an opt-out holds then. */
  readonly purpose: { readonly key: string; readonly kind: PurposeKind } | null
  readonly channel: string
  readonly at: EpochMs
  readonly consents: readonly ConsentState[]
  readonly doNotContact: readonly OptOut[]
}

/**
 * Why a customer may not be contacted at a moment; undefined when he may. Service passes; marketing needs a consent for that
 * purpose and channel, and none helps against an objection or an opt-out. A reply to what a customer wrote is no contact of ours.
 * Source: FIELD.md, "Rules of law that shape the program" (Prawo komunikacji elektronicznej, art. 398; GDPR, art. 21).
 */
export function whyNotContact({
  purpose,
  channel,
  at,
  consents,
  doNotContact,
}: WantedContact): 'do-not-contact' | 'objected' | 'no-consent' | undefined {
  if (purpose?.kind === 'service') return undefined
  const standing = doNotContact.filter((optOut) => isOptedOut(optOut, at))
  if (standing.some((optOut) => optOut.channel === channel || optOut.channel === 'all'))
    return 'do-not-contact'
  if (purpose === null) return undefined
  if (standing.some((optOut) => optOut.channel === marketingChannel)) return 'objected'
  const isGiven = consents.some(
    (consent) =>
      consent.purposeId === purpose.key &&
      (consent.channel === channel || consent.channel === 'all') &&
      consent.givenAt <= at &&
      (consent.withdrawnAt === null || consent.withdrawnAt > at),
  )
  return isGiven ? undefined : 'no-consent'
}
