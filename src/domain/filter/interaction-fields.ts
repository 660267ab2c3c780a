import type { FilterFields } from './filter-field.ts'

/** What contacts are filtered by. Their customer's own fields stand beside as `field.KEY`. */
export const interactionFields = {
  ref: { kind: 'ref', column: 'ref' },
  queue: { kind: 'choice', column: 'queue', of: 'queue' },
  state: { kind: 'choice', column: 'state', of: 'state' },
  channel: { kind: 'choice', column: 'channel', of: 'channel' },
  direction: { kind: 'choice', column: 'direction', of: 'direction' },
  agent: { kind: 'choice', column: 'agent', of: 'agent' },
  customer: { kind: 'named', ref: 'customerRef', name: 'customerName' },
  case: { kind: 'ref', column: 'caseRef' },
  subject: { kind: 'text', column: 'subject' },
  contact: { kind: 'text', column: 'contact' },
  arrived: { kind: 'time', column: 'arrivedAt', isPast: true },
  age: { kind: 'age', column: 'arrivedAt' },
  waits: { kind: 'age', column: 'waitingSince' },
  due: { kind: 'time', column: 'dueAt' },
  late: { kind: 'passed', column: 'openDueAt' },
  done: { kind: 'time', column: 'doneAt', isPast: true },
  'put-backs': { kind: 'number', column: 'putBacks' },
} as const satisfies FilterFields
