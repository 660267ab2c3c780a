import type { Case } from '../../domain/case.ts'
import { fromJson } from '../stored-json.ts'

/** The columns of a case, all of them. */
export const caseColumns = [
  'cases.id',
  'cases.ref',
  'cases.customer_id as customerId',
  'cases.subject',
  'cases.state',
  'cases.priority',
  'cases.assignee',
  'cases.queue_id as queueId',
  'cases.opened_by as openedBy',
  'cases.opened_at as openedAt',
  'cases.due_at as dueAt',
  'cases.from_interaction_id as fromInteractionId',
  'cases.sla_policy_id as slaPolicyId',
  'cases.pending_until as pendingUntil',
  'cases.resolved_at as resolvedAt',
  'cases.closed_at as closedAt',
  'cases.resolution',
  'cases.reopens',
  'cases.merged_into as mergedInto',
  'cases.parent_id as parentId',
  'cases.fields',
  'cases.changed_by as version',
] as const

/** A case as it lies in the store. */
export type StoredCase = Omit<Case, 'fields'> & { readonly fields: string }

/** Reads a stored case. */
export function readCase<Stored extends StoredCase>(
  stored: Stored,
): Omit<Stored, 'fields'> & Pick<Case, 'fields'> {
  return { ...stored, fields: fromJson(stored.fields) }
}
