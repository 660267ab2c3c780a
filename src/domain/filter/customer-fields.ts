import type { FilterFields } from './filter-field.ts'

/** What customers are filtered by. Their own fields stand beside as `field.KEY`. */
export const customerFields = {
  ref: { kind: 'ref', column: 'ref' },
  name: { kind: 'text', column: 'name' },
  type: { kind: 'choice', column: 'kind', of: 'customer-type' },
  language: { kind: 'choice', column: 'language', of: 'language' },
  account: { kind: 'text', column: 'account' },
  contact: { kind: 'text', column: 'contacts' },
  made: { kind: 'time', column: 'createdAt', isPast: true },
  age: { kind: 'age', column: 'createdAt' },
} as const satisfies FilterFields
