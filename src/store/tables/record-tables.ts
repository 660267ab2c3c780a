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
