import type { Changed } from './changed.ts'

/** People who work here, what they serve and what they chose. */
export type PeopleTables = {
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
    team_id: string | null
    /** Differences from the site's capacity, by channel. */
    capacity: string
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
  teams: Changed & { id: string; labels: string; position: number; retired: number }
  skills: Changed & { id: string; labels: string; position: number; retired: number }
  agent_skills: Changed & { id: string; agent_id: string; skill_id: string; level: number }
}
