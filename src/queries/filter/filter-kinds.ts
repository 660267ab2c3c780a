import { callbackFields } from '../../domain/filter/callback-fields.ts'
import { caseFields } from '../../domain/filter/case-fields.ts'
import { customerFields } from '../../domain/filter/customer-fields.ts'
import type { FilterFields } from '../../domain/filter/filter-field.ts'
import { interactionFields } from '../../domain/filter/interaction-fields.ts'
import { callbackSource } from './callback-source.ts'
import { caseSource } from './case-source.ts'
import { customerSource } from './customer-source.ts'
import type { FilterSource } from './filter-source.ts'
import { interactionSource } from './interaction-source.ts'

export type FilterKind = {
  readonly fields: FilterFields
  readonly source: FilterSource
  /** Whose own fields stand beside as `field.KEY`. */
  readonly ownOf: 'customer' | 'case'
}

export type FilterKindName = 'interactions' | 'callbacks' | 'customers' | 'cases'

/** The kinds of record that can be filtered. */
export const filterKinds: Readonly<Record<FilterKindName, FilterKind>> = {
  interactions: { fields: interactionFields, source: interactionSource, ownOf: 'customer' },
  callbacks: { fields: callbackFields, source: callbackSource, ownOf: 'customer' },
  customers: { fields: customerFields, source: customerSource, ownOf: 'customer' },
  cases: { fields: caseFields, source: caseSource, ownOf: 'case' },
}
