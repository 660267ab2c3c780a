import type { Changed } from './changed.ts'

/** What people who lead tell others. */
export type AnnouncementTables = {
  announcements: Changed & {
    id: string
    ref: string
    title: string
    text: string
    /** Whom it was addressed to, as JSON: `["role:agent","queue:written","ewa"]`. */
    audience: string
    must_be_read: number
    /** Until when it holds; null until it is withdrawn. */
    until_at: number | null
    made_by: string
    at: number
    withdrawn_by: string | null
    withdrawn_at: number | null
  }
  /** Everybody whom an announcement was addressed to when it was made. */
  announcement_readers: Changed & {
    id: string
    announcement_id: string
    agent_id: string
    /** When it was made: the order of what an agent is told. */
    at: number
    read_at: number | null
  }
}
