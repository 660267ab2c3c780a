import type { Changed } from './changed.ts'

/** What an administrator configures; ids are keys of the site files. */
export type SiteTables = {
  sites: Changed & {
    id: string
    name: string
    time_zone: string
    default_language: string
    languages: string
    /** How many interactions of a channel one agent handles at once, by channel; of what is not named one is offered. */
    capacity: string
    /** How long a message waits before it leaves, so that it can be called back. */
    undo_delay_seconds: number
    /** How large what goes with one message may be, all of it together. */
    attached_megabytes: number
    /** Whether an answer quotes what is answered, where its agent has not said. */
    quotes_answered: number
  }
  calendars: Changed & {
    id: string
    labels: string
    time_zone: string | null
    hours: string
    holidays: string
    retired: number
  }
  not_ready_reasons: Changed & {
    id: string
    labels: string
    paid: number
    hot_key: string | null
    limit_seconds: number | null
    system: string | null
    position: number
    retired: number
  }
  entry_points: Changed & {
    id: string
    labels: string
    channel: string
    address: string
    queue_id: string
    language: string | null
    reason: string | null
    /** `MailboxDefinition` as JSON. */
    mailbox: string | null
    retired: number
  }
  queues: Changed & {
    id: string
    name: string
    labels: string
    channels: string
    calendar_id: string
    wrap_up_set_id: string
    routing: string
    target_percent: number | null
    target_seconds: number | null
    due_seconds: number | null
    due_days: number | null
    short_abandon_seconds: number | null
    expected_handling_seconds: number
    priority_credit_seconds: number
    offer_seconds: number | null
    /** How long a device that is not heard from keeps what was claimed on it; null for what is usual. */
    lease_seconds: number | null
    missed_callback_seconds: number | null
    /** Skills that its work needs, each with rings: the level asked, lower after so many seconds. */
    skills: string
    last_agent_seconds: number | null
    case_owner_seconds: number | null
    sla_policy_id: string | null
    /** Whether a card is masked until it is known who is on the line. */
    verify_callers: number
    position: number
    retired: number
  }
  wrap_up_sets: Changed & {
    id: string
    labels: string
    reason: string
    outcome: string
    several_outcomes: number
    acw_mode: string
    acw_seconds: number | null
    timeout_outcome: string | null
    after_timeout: string
    retired: number
  }
  wrap_up_codes: Changed & {
    id: string
    kind: string
    path: string
    version: number
    labels: string
    aliases: string
    fields: string
    note_required: number
    consequences: string
    flags: string
    system: string | null
    position: number
    retired: number
  }
  wrap_up_set_codes: Changed & {
    id: string
    set_id: string
    code_id: string
    kind: string
    position: number
    hot_key: string | null
    hidden: number
  }
  customer_fields: Changed & {
    id: string
    labels: string
    type: string
    choices: string
    digits: string | null
    /** Whose field it is: `customer` or `case`. */
    of: string
    is_searchable: number
    check_rule: string | null
    position: number
    retired: number
  }
  sla_policies: Changed & {
    id: string
    labels: string
    calendar_id: string | null
    first_response_seconds: number | null
    next_response_seconds: number | null
    resolution_seconds: number | null
    warning_percent: number
    /** States of a case in which the clocks stand still. */
    pauses: string
    /** Of which priorities the targets are multiplied, in percent: `{"urgent":25}`. */
    by_priority: string
    position: number
    retired: number
  }
  put_back_reasons: Changed & {
    id: string
    labels: string
    /** Where it may be given: `put-back`, `decline`. */
    uses: string
    hot_key: string | null
    position: number
    retired: number
  }
  purposes: Changed & {
    id: string
    labels: string
    /** `service` passes without consent, `marketing` needs one. */
    kind: string
    position: number
    retired: number
  }
  verification_methods: Changed & {
    id: string
    labels: string
    hot_key: string | null
    /** What to ask, as JSON: labels, in the order in which they are asked. */
    questions: string
    position: number
    retired: number
  }
  rights: Changed & {
    id: string
    role: string
    /** A verb of a kind of record, as commands are named, `*` for all of a kind: `case.close`, `customer.*`. */
    what: string
    scope: string
    limit_amount: number | null
  }
}
