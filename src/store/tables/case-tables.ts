import type { Changed } from './changed.ts'

/** Cases and what belongs to them. */
export type CaseTables = {
  cases: Changed & {
    id: string
    ref: string
    customer_id: string | null
    subject: string
    state: string
    opened_by: string
    opened_at: number
    due_at: number | null
    from_interaction_id: string | null
    priority: string
    assignee: string | null
    queue_id: string | null
    sla_policy_id: string | null
    pending_until: number | null
    resolved_at: number | null
    closed_at: number | null
    resolution: string
    reopens: number
    /** The case that this one was merged into; its ref stays an alias. */
    merged_into: string | null
    parent_id: string | null
    fields: string
  }
  /** The states of a case, one after the other; the open one has no end. */
  case_state_log: Changed & {
    id: string
    case_id: string
    state: string
    by: string
    from_at: number
    until_at: number | null
  }
  case_links: Changed & {
    id: string
    case_id: string
    linked_id: string
    kind: string
    made_by: string
    at: number
  }
  checklist_items: Changed & {
    id: string
    case_id: string
    text: string
    position: number
    /** Whether the case cannot be resolved before it is done. */
    mandatory: number
    done_by: string | null
    done_at: number | null
  }
  mentions: Changed & {
    id: string
    note_id: string
    agent_id: string
    by: string
    at: number
    seen_at: number | null
  }
  /** One clock of an SLA policy on a case; it runs in business time of the calendar in force. */
  sla_clocks: Changed & {
    id: string
    case_id: string
    policy_id: string
    /** `first-response`, `next-response`, `resolution`. */
    kind: string
    target_seconds: number
    /** Business time that was spent before `running_since`. */
    spent_ms: number
    /** Null while it stands still, and once it is over. */
    running_since: number | null
    calendar_id: string
    started_at: number
    warn_at: number | null
    due_at: number | null
    warned_at: number | null
    breached_at: number | null
    stopped_at: number | null
  }
}
