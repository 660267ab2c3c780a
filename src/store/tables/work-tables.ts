import type { Changed } from './changed.ts'

/** Interactions and what belongs to them. */
export type WorkTables = {
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
    /** Number, address or handle that it came from or goes to. */
    contact: string | null
    /** How often it was claimed, or taken from somebody: what was given under an earlier count comes late. */
    fence: number
    /** What the phone or the exchange calls it: the SIP Call-ID. */
    call_id: string | null
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
    /** The device on which an agent claimed it; null where that was in this store itself. */
    device: string | null
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
    /** What it is for; null where nobody said. */
    purpose_id: string | null
  }
  due_work: Changed & { id: string; kind: string; subject_id: string; due_at: number; attempt: number }
  /** What fell due and was refused; a row that its due work has left means nothing any more. */
  refused_work: Changed & {
    /** Id of the due work. */
    id: string
    kind: string
    subject_id: string
    /** Code of the refusal. */
    code: string
    /** The whole refusal, as JSON. */
    refusal: string
    /** When it was first refused so. */
    at: number
    /** Who said that it is dealt with; null while it wants eyes. */
    settled_by: string | null
    settled_at: number | null
  }
  offers: Changed & {
    id: string
    interaction_id: string
    queue_id: string
    agent_id: string
    /** `pending`, `accepted`, `declined`, `timed-out`, `withdrawn`. */
    state: string
    /** Who found the agent: `routing`, `supervisor`, a colleague's `transfer`, a `callback` that is the agent's own, his message that came back `undelivered`, his `phone`, or the `exchange` by it. */
    how: string
    offered_by: string
    offered_at: number
    /** When it times out; null where it waits for as long as its agent takes. */
    expires_at: number | null
    answered_at: number | null
    /** Why it was declined: a key of `put_back_reasons`, or the agent's own words where the site has none. */
    reason: string | null
  }
  /** What waits to leave, or has left: one line for each outgoing message. */
  deliveries: Changed & {
    /** Also the key by which a channel makes sending twice into once. */
    id: string
    ref: string
    message_id: string
    interaction_id: string
    channel: string
    address: string
    cc: string
    /** Message-ID that it answers, and those of its thread, the oldest first. */
    in_reply_to: string | null
    reference_ids: string
    /** `waiting`, `sending`, `sent`, `failed`, `called-back`. */
    state: string
    /** Before it nothing is sent: the end of the undo delay, of a pause after a failure, or of a channel's lease. */
    not_before: number
    attempts: number
    sent_at: number | null
    error: string | null
    provider_id: string | null
    /** What it is for, where its writer said so. */
    purpose_id: string | null
    /** The work that it came back as when it could not be delivered. */
    made_interaction_id: string | null
    created_by: string
    created_at: number
  }
}
