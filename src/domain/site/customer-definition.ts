import type { Labels } from '../labels.ts'
import type { OwnField } from '../own-fields.ts'

export type CustomerFieldDefinition = OwnField & {
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
  /** What to ask the caller, in this order. */
  readonly questions: readonly Labels[]
  readonly position: number
  readonly retired: boolean
}
