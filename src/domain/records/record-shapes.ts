import { caseShape } from './case-shape.ts'
import { customerShape } from './customer-shape.ts'
import { dueWork } from './inner-shapes.ts'
import { interactionShape } from './interaction-shape.ts'
import type { RecordKind, RecordShape } from './record-shape.ts'

const callback: RecordShape = {
  table: 'callbacks',
  columns: {
    id: 'own',
    ref: 'ref',
    customer_id: 'customer?',
    interaction_id: 'interaction?',
    queue_id: 'key:queues',
    agent_id: 'key:agents?',
    phone: 'text?',
    due_at: 'time',
    note: 'text',
    state: 'text',
    made_interaction_id: 'interaction?',
    created_by: 'text',
    created_at: 'time',
    purpose_id: 'key:purposes?',
    changed_by: 'own',
  },
  order: [],
  lists: { dueWork },
}

/** What belongs to a record of each kind, and how it is written; in the order in which an export has them. */
export const recordShapes: Readonly<Record<RecordKind, RecordShape>> = {
  customer: customerShape,
  case: caseShape,
  interaction: interactionShape,
  callback,
}

/** Tables that commands change and no record holds, each with the reason. */
export const leftOutOfRecords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    (
      'sites calendars not_ready_reasons entry_points queues wrap_up_sets wrap_up_codes wrap_up_set_codes ' +
      'customer_fields sla_policies put_back_reasons purposes rights verification_methods teams skills agents ' +
      'agent_skills queue_members templates macros saved_views process_definitions ' +
      'process_entries'
    )
      .split(' ')
      .map((table) => [table, 'configuration: `linia site export` writes it']),
  ),
  announcements: 'what people who work here tell each other is not the customers’',
  process_instances:
    'a process that runs is work of the store that runs it; what came of it stands in the case',
  process_steps: 'the steps of a process belong to the store that runs it',
  ...Object.fromEntries(
    [
      'devices',
      'access_tokens',
      'passwords',
      'invitations',
      'agent_locks',
      'site_closures',
      'quarantined_pushes',
      'brought_stores',
    ].map((table) => [table, 'who may reach a server is its own']),
  ),
  refused_pushes: 'what a device was refused is between it and its server',
  edit_conflicts: 'whose edit is to stand is asked where it was given',
  refused_work: 'what was refused is tried again by the store that holds it',
  announcement_readers: 'what people who work here have read is not the customers’',
  agent_status_log: 'what people who work here did with their day is not the customers’',
}
