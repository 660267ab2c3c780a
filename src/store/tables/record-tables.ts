/** What the store keeps by itself: its own facts, history, what is derived. */
export type RecordTables = {
  store_info: { key: string; value: string }
  counters: { name: string; value: number }
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
    /** When its device gave it, from which its ids are made; null where that is `at`. */
    given_at: number | null
    /** What the clock of its device showed then; null where that is `at`. */
    clock_at: number | null
  }
  event_personal: {
    seq: number
    salt: string
    content: string
    /** What an edit found where it was given, which decides what of it stands; null unless it came from a device. */
    found: string | null
  }
  touched_rows: {
    seq: number
    table_name: string
    row_id: string
    /** Columns as the command found them: null for a row it made, all of them for a row it removed. */
    before: string | null
    /** `changed_by` that the command left, where it is not its own number; -1 when the row was gone. */
    left_by: number | null
  }
  /** What a device gave, in its order, until 30 days after its server had it. */
  outbox: {
    number: number
    id: string
    actor: string
    at: number
    /** The command as it is sent: `CarriedCommand` as JSON. */
    content: string
    /** When the server was heard to have it; null while it may not. */
    answered_at: number | null
  }
  /** The rows that pending commands touched, as the server has them; null for one that it has not. */
  found_rows: { table_name: string; row_id: string; found: string | null }
  /** On a server: the last command of each device that it has. */
  device_numbers: { device: string; number: number; id: string }
  /** How far each mailbox was fetched: the mails of `uid_validity` up to `uid`, and those that came before `since` never. */
  mailbox_places: { mailbox: string; uid_validity: string; uid: number; since: number }
  /** How it stands with each channel of the site, as whoever runs it saw it last at `heard_at`. */
  channel_links: {
    channel: string
    state: string
    since: number
    heard_at: number
    /** `Refusal` as JSON: why it is down. */
    refusal: string | null
    /** The machine and process that runs it. */
    runner: string
  }
  /** When a channel came up and went down, the last of each. */
  channel_events: { channel: string; at: number; state: string; refusal: string | null }
  search_tokens: { token: string; customer: number }
}
