import type { FilterFields } from './filter-field.ts'

/** What cases are filtered by. Their own fields stand beside as `field.KEY`. */
export const caseFields = {
  ref: { kind: 'ref', column: 'ref' },
  state: { kind: 'choice', column: 'state', of: 'case-state' },
  priority: { kind: 'choice', column: 'priority', of: 'priority' },
  queue: { kind: 'choice', column: 'queue', of: 'queue' },
  agent: { kind: 'choice', column: 'agent', of: 'agent' },
  // Whom processes handed it to, each as `skill:meters`, and wait for.
  'handed-to': { kind: 'choices', column: 'handedTo', of: 'handed-to' },
  customer: { kind: 'named', ref: 'customerRef', name: 'customerName' },
  subject: { kind: 'text', column: 'subject' },
  opened: { kind: 'time', column: 'openedAt', isPast: true },
  age: { kind: 'age', column: 'openedAt' },
  // What lists show as due: the nearer of the term and of what is promised and still owed.
  due: { kind: 'time', column: 'nextDueAt' },
  late: { kind: 'passed', column: 'nextDueAt' },
  term: { kind: 'time', column: 'termAt' },
  pending: { kind: 'time', column: 'pendingUntil' },
  resolved: { kind: 'time', column: 'resolvedAt', isPast: true },
  closed: { kind: 'time', column: 'closedAt', isPast: true },
  reopens: { kind: 'number', column: 'reopens' },
} as const satisfies FilterFields
