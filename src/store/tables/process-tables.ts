import type { Changed } from './changed.ts'

/** Processes, the cases that they run for, and their steps. */
export type ProcessTables = {
  /** One version of a process, which never changes: `bill-complaint@3`. */
  process_definitions: Changed & {
    id: string
    key: string
    version: number
    hash: string
    labels: string
    /** As it was written. */
    text: string
    definition: string
    published_by: string
    published_at: number
    /** Whether it is started no more. */
    retired: number
  }
  process_instances: Changed & {
    id: string
    ref: string
    case_id: string
    definition_id: string
    process: string
    state: string
    at_step: string
    since: number
    sequence: number
    started_by: string
    started_at: number
    due_at: number | null
    /** When it will have been in its step for longer than the step may take. */
    stuck_at: number | null
    ended_at: number | null
    result: string | null
    result_value: string | null
    /** `mail`, `callback`, `time`, `handover`, `call` or `command:NAME`; null where somebody is to do a step. */
    waits_for: string | null
    /** The instance that called it and waits for its result. */
    called_by: string | null
    /** The instance whose result started it. */
    started_from: string | null
    /** Since when nobody is at it because its contact is over; null while somebody is, or while it waits. */
    paused_at: number | null
    /** Who has its case by a hand-over: `queue:KEY`, `skill:KEY` or `partner:KEY`. */
    handed_to: string | null
    /** What its events made of it. */
    body: string
  }
  /** Every step that was come to, with its start and its end. */
  process_steps: Changed & {
    id: string
    instance_id: string
    process: string
    step: string
    kind: string
    sequence: number
    began_at: number
    ended_at: number | null
    how: string | null
    reason: string | null
    ended_by: string | null
    /** How much of it nobody was at, because the contact was over. */
    paused_ms: number
  }
  /** Where the newest version of a process begins by itself or is proposed: `bill-complaint:reklamacje-mail`. */
  process_entries: Changed & {
    id: string
    process: string
    point: string
    /** Key of the reason, with those under it; null for every reason. */
    reason: string | null
    /** `starts` or `proposed`. */
    begins: string
  }
}
