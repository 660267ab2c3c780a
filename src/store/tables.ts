/**
 * Columns of every table as SQLite holds them: text, integers (times are epoch milliseconds, booleans 0 and 1), JSON as text.
 * `changed_by` is the sequence number of the event whose command last changed the row.
 */
type Changed = { changed_by: number }

export type Tables = {
  store_info: { key: string; value: string }
  counters: { name: string; value: number }

  sites: Changed & {
    id: string
    name: string
    time_zone: string
    default_language: string
    languages: string
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
    position: number
    retired: number
  }
  agents: Changed & {
    id: string
    name: string
    role: string
    language: string | null
    email: string | null
    login: string | null
    status: string
    reason_id: string | null
    status_since: number
    next_status: string | null
    next_reason_id: string | null
    position: number
    disabled: number
  }
  queue_members: Changed & { id: string; queue_id: string; agent_id: string; position: number }
  agent_status_log: Changed & {
    id: string
    agent_id: string
    status: string
    reason_id: string | null
    from_at: number
    until_at: number | null
  }

  customers: Changed & {
    local_key: number
    id: string
    ref: string
    kind: string
    name: string
    language: string | null
    account_number: string | null
    fields: string
    merged_into: string | null
    created_at: number
  }
  contact_points: Changed & {
    id: string
    customer_id: string
    kind: string
    value: string
    normalized: string
    position: number
  }
  interactions: Changed & {
    id: string
    ref: string
    channel: string
    direction: string
    state: string
    queue_id: string
    entry_point_id: string | null
    customer_id: string | null
    case_id: string | null
    subject: string
    held_by: string | null
    rank_at: number
    arrived_at: number
    queued_at: number
    due_at: number | null
    ended_at: number | null
    done_at: number | null
    put_backs: number
    previous_id: string | null
  }
  segments: Changed & {
    id: string
    interaction_id: string
    kind: string
    queue_id: string
    agent_id: string | null
    started_at: number
    held_ms: number
    held_since: number | null
    talk_ended_at: number | null
    ended_at: number | null
    ending: string | null
    ending_reason: string | null
  }
  messages: Changed & {
    id: string
    interaction_id: string
    direction: string
    sender_name: string
    sender_address: string
    recipients: string
    reply_to: string
    subject: string
    text: string
    message_id: string | null
    thread_key: string | null
    raw_hash: string | null
    sent_at: number | null
    received_at: number
    automatic: number
  }
  attachments: Changed & {
    id: string
    message_id: string
    name: string | null
    media_type: string
    bytes: number
    content_hash: string
    position: number
  }
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
  }
  notes: Changed & {
    id: string
    interaction_id: string | null
    customer_id: string | null
    case_id: string | null
    author: string
    text: string
    at: number
  }
  wrap_ups: Changed & {
    id: string
    interaction_id: string
    agent_id: string | null
    reason_code_id: string | null
    outcome_code_id: string | null
    more_outcomes: string
    fields: string
    note: string
    at: number
    how: string
    corrects: string | null
    needs_review: number
  }
  callbacks: Changed & {
    id: string
    ref: string
    customer_id: string | null
    interaction_id: string | null
    queue_id: string
    agent_id: string | null
    phone: string | null
    due_at: number
    note: string
    state: string
    made_interaction_id: string | null
    created_by: string
    created_at: number
  }
  do_not_contact: Changed & {
    id: string
    customer_id: string
    channel: string
    reason: string
    since_at: number
    until_at: number | null
    lifted_at: number | null
  }
  due_work: Changed & { id: string; kind: string; subject_id: string; due_at: number; attempt: number }

  events: {
    seq: number
    id: string
    at: number
    actor: string
    device: string
    command: string
    input: string
    refs: string | null
    batch: string | null
    undoes: number | null
    personal_digest: string | null
  }
  event_personal: { seq: number; salt: string; content: string }
  touched_rows: {
    seq: number
    table_name: string
    row_id: string
    /** Columns as the command found them: null for a row it made, all of them for a row it removed. */
    before: string | null
    /** `changed_by` that the command left, where it is not its own number; -1 when the row was gone. */
    left_by: number | null
  }
  outbox: { seq: number }
  search_tokens: { token: string; customer: number }
}

/** Tables that commands change; every row has an `id` and names the command that last changed it. */
export type CommandTable = {
  [Name in keyof Tables]: Tables[Name] extends Changed & { id: string } ? Name : never
}[keyof Tables]

type CamelCase<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name

type StagedColumns<Name extends CommandTable> = Omit<Tables[Name], 'changed_by' | 'local_key'>

/** A row as handlers stage it: camel case; objects and arrays are written as JSON, booleans as 0 and 1. */
export type StagedRow<Name extends CommandTable> = {
  readonly [Column in keyof StagedColumns<Name> & string as CamelCase<Column>]: StagedValue<
    StagedColumns<Name>[Column]
  >
}

type StagedValue<Value> =
  | Value
  | (string extends Value ? readonly unknown[] | Readonly<Record<string, unknown>> : never)
  | (number extends Value ? boolean : never)

export type StagedPatch<Name extends CommandTable> = Partial<Omit<StagedRow<Name>, 'id'>>

/** Columns by their stored names. */
export type StoredColumns = Readonly<Record<string, string | number | null>>
