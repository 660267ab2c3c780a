import type { FilterFields } from './filter-field.ts'

/** What callbacks are filtered by. Their customer's own fields stand beside as `field.KEY`. */
export const callbackFields = {
  ref: { kind: 'ref', column: 'ref' },
  state: { kind: 'choice', column: 'state', of: 'callback-state' },
  queue: { kind: 'choice', column: 'queue', of: 'queue' },
  agent: { kind: 'choice', column: 'agent', of: 'agent' },
  customer: { kind: 'named', ref: 'customerRef', name: 'customerName' },
  phone: { kind: 'text', column: 'phone' },
  note: { kind: 'text', column: 'note' },
  due: { kind: 'time', column: 'dueAt' },
  late: { kind: 'passed', column: 'openDueAt' },
  made: { kind: 'time', column: 'createdAt', isPast: true },
  age: { kind: 'age', column: 'createdAt' },
} as const satisfies FilterFields
