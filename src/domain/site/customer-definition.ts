import type { CheckRule } from '../check-rules.ts'
import type { Labels } from '../labels.ts'
import type { WrapUpField } from '../wrap-up-code.ts'

export type CustomerFieldDefinition = {
  readonly key: string
  readonly labels: Labels
  readonly type: WrapUpField['type']
  readonly choices: readonly { readonly key: string; readonly labels: Labels }[]
  /** How many digits a text must have, and with which it begins: `{ length: 18, begins: '590' }`. */
  readonly digits: { readonly length: number; readonly begins: string } | null
  /** The rule of a number or address that its text must pass. */
  readonly check: CheckRule | null
  /** Whether a customer is found by it. */
  readonly isSearchable: boolean
  readonly position: number
  readonly retired: boolean
}

export const purposeKinds = ['service', 'marketing'] as const
export type PurposeKind = (typeof purposeKinds)[number]

/** What a customer is contacted for; marketing needs his consent. */
export type PurposeDefinition = {
  readonly key: string
  readonly labels: Labels
  readonly kind: PurposeKind
  readonly position: number
  readonly retired: boolean
}

/** A way in which a caller shows who he is. */
export type VerificationMethodDefinition = {
  readonly key: string
  readonly labels: Labels
  readonly hotKey: string | null
  readonly position: number
  readonly retired: boolean
}
