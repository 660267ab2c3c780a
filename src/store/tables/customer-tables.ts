import type { Changed } from './changed.ts'

/** Customers and what is known of them. */
export type CustomerTables = {
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
  do_not_contact: Changed & {
    id: string
    customer_id: string
    channel: string
    reason: string
    since_at: number
    until_at: number | null
    lifted_at: number | null
  }
  /** People of an organisation; both are customers. */
  account_people: Changed & {
    id: string
    account_id: string
    customer_id: string
    role: string
    position: number
  }
  consents: Changed & {
    id: string
    customer_id: string
    purpose_id: string
    channel: string
    given_at: number
    withdrawn_at: number | null
    wording: string
    how: string
    recorded_by: string
    interaction_id: string | null
  }
  verifications: Changed & {
    id: string
    customer_id: string
    interaction_id: string | null
    method_id: string
    /** Who was verified: `holder`, `attorney`, `other`. */
    who: string
    /** `passed`, `failed`, `refused`. */
    result: string
    verified_by: string
    at: number
    note: string
  }
  reveals: Changed & {
    id: string
    customer_id: string
    interaction_id: string | null
    agent_id: string
    why: string
    at: number
  }
}
