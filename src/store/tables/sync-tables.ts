import type { Changed } from './changed.ts'

/** What came of commands that a device gave while others worked: kept for the eyes of who gave them. */
export type SyncTables = {
  /** A command of a device that the server refused; the id is the command's. */
  refused_pushes: Changed & {
    id: string
    device: string
    /** Which command of its device it was. */
    number: number
    actor: string
    command: string
    /** As it was sent, as JSON. */
    input: string
    /** The refs that people were shown for what it made, as JSON. */
    refs: string
    code: string
    /** The whole refusal, as JSON. */
    refusal: string
    given_at: number
    at: number
    settled_by: string | null
    settled_at: number | null
  }
  /** A field that two people changed without knowing of each other: the server's value stands until somebody says otherwise. */
  edit_conflicts: Changed & {
    id: string
    table_name: string
    row_id: string
    /** A column, or `fields.KEY` for a field of the site's own. */
    field: string
    /** As JSON: what the giver found, what stands, and what he wanted. */
    base: string | null
    theirs: string | null
    yours: string | null
    actor: string
    at: number
    settled_by: string | null
    settled_at: number | null
  }
  /** On a server: a store that brought what was done in it before it became a device; the id is the store's. */
  brought_stores: Changed & {
    id: string
    device: string
    agent_id: string
    /** Whether it became the whole site, or came beside what was there. */
    mode: 'whole' | 'beside'
    events: number
    at: number
  }
  /** On a server: the parts that a store brings, until all of them are there; number 0 says of what they are parts. */
  brought_parts: { device: string; number: number; content: string }
  /** On a server: when each device was last heard from, and who spoke through it; an empty agent for the device itself. */
  heard_devices: { device: string; agent: string; at: number }
}
