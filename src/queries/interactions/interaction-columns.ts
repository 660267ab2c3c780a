/** The columns that the rules of an interaction look at. */
export const interactionColumns = [
  'id',
  'ref',
  'channel',
  'direction',
  'state',
  'queue_id as queueId',
  'held_by as heldBy',
  'customer_id as customerId',
  'case_id as caseId',
  'subject',
  'queued_at as queuedAt',
  'arrived_at as arrivedAt',
  'due_at as dueAt',
  'ended_at as endedAt',
  'put_backs as putBacks',
  'changed_by as version',
] as const
