import type { Changed } from './changed.ts'

/** Who may reach a server. Kept there, and told to no device. */
export type AccessTables = {
  /** The id is the prefix of the refs that it draws. */
  devices: Changed & {
    id: string
    store_id: string
    /** What people call it: the name of the computer. */
    label: string
    /** Who connected it. */
    agent_id: string
    connected_at: number
    revoked_at: number | null
    revoked_by: string | null
  }
  /** A token is of one agent, on one device or in a script. */
  access_tokens: Changed & {
    id: string
    /** Null for a token of a script. */
    device: string | null
    agent_id: string
    label: string
    /** What a script may do with it, as JSON: names of commands and readings, or patterns of them. */
    scopes: string
    /** SHA-256 of its secret part, which is drawn at random and long. */
    hash: string
    made_at: number
    expires_at: number | null
    revoked_at: number | null
    revoked_by: string | null
  }
  /** The id is the agent's. */
  passwords: Changed & {
    id: string
    /** argon2id, with its settings and salt, as the PHC string format writes them. */
    hash: string
    set_at: number
  }
  /** Signs an agent in once, in place of a password. */
  invitations: Changed & {
    id: string
    agent_id: string
    hash: string
    made_at: number
    expires_at: number
    used_at: number | null
  }
  /** Whoever is let in nowhere until somebody unlocks him. The id is the agent's. */
  agent_locks: Changed & {
    id: string
    reason: string
    locked_at: number
    locked_by: string
  }
  /** While there is a row, the server takes nothing from devices of the site, and tells them nothing. Its id is `site`. */
  site_closures: Changed & {
    id: string
    reason: string
    closed_at: number
    closed_by: string
  }
  /** A command of a device that may no more: a supervisor says what becomes of it. The id is the command's. */
  quarantined_pushes: Changed & {
    id: string
    device: string
    number: number
    actor: string
    command: string
    /** The command as it was sent, as JSON. */
    content: string
    given_at: number
    at: number
    outcome: 'released' | 'discarded' | null
    settled_by: string | null
    settled_at: number | null
  }
}
