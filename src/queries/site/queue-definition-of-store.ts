import type { EntryPointDefinition, QueueDefinition } from '../../domain/site/queue-definition.ts'
import type { Tables } from '../../store/tables.ts'
import { inOrder, labelsOf } from './site-row-parts.ts'
import { fromJson } from '../stored-json.ts'

/** Queues as site files give them, in their order. */
export function queuesOfRows(rows: readonly Tables['queues'][]): readonly QueueDefinition[] {
  return inOrder(rows).map((row) => ({
    key: row.id,
    name: row.name,
    labels: labelsOf(row),
    channels: fromJson(row.channels),
    calendar: row.calendar_id,
    set: row.wrap_up_set_id,
    routing: row.routing as QueueDefinition['routing'],
    serviceTarget:
      row.target_percent === null || row.target_seconds === null
        ? null
        : { percent: row.target_percent, seconds: row.target_seconds },
    due: dueOf(row),
    shortAbandonSeconds: row.short_abandon_seconds,
    expectedHandlingSeconds: row.expected_handling_seconds,
    priorityCreditSeconds: row.priority_credit_seconds,
    sla: row.sla_policy_id,
    offerSeconds: row.offer_seconds,
    leaseSeconds: row.lease_seconds,
    missedCallbackSeconds: row.missed_callback_seconds,
    skills: fromJson(row.skills),
    lastAgentSeconds: row.last_agent_seconds,
    caseOwnerSeconds: row.case_owner_seconds,
    verifiesCallers: row.verify_callers === 1,
    position: row.position,
    retired: row.retired === 1,
  }))
}

function dueOf(row: Tables['queues']): QueueDefinition['due'] {
  if (row.due_days !== null) return { kind: 'calendar-days', days: row.due_days }
  return row.due_seconds === null ? null : { kind: 'open-hours', seconds: row.due_seconds }
}

/** Entry points as site files give them. */
export function entryPointsOfRows(rows: readonly Tables['entry_points'][]): readonly EntryPointDefinition[] {
  return rows.map((row) => ({
    key: row.id,
    labels: labelsOf(row),
    channel: row.channel,
    address: row.address,
    queue: row.queue_id,
    language: row.language as EntryPointDefinition['language'],
    reason: row.reason,
    mailbox: row.mailbox === null ? null : fromJson(row.mailbox),
    retired: row.retired === 1,
  }))
}
