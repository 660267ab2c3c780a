import { sql } from 'kysely'
import { query } from '../../store/query.ts'

export type Mention = {
  readonly id: string
  readonly by: string
  readonly at: number
  /** The note in which it stands. */
  readonly text: string
  /** Ref of the contact, the case and the customer that the note is on, as far as it is. */
  readonly interactionRef: string | null
  readonly caseRef: string | null
  readonly customerRef: string | null
}

/** Mentions that an agent has not seen, newest first; at most `limit`. */
export const mentionsOfAgent = query<Mention, { agent: string; limit: number }>(
  'mentions-of-agent',
  (db, p) =>
    db
      .selectFrom('mentions')
      .innerJoin('notes', 'notes.id', 'mentions.note_id')
      .leftJoin('interactions', 'interactions.id', 'notes.interaction_id')
      .leftJoin('cases', 'cases.id', 'notes.case_id')
      .leftJoin('customers', 'customers.id', 'notes.customer_id')
      .select([
        'mentions.id',
        'mentions.by',
        'mentions.at',
        'notes.text',
        'interactions.ref as interactionRef',
        'cases.ref as caseRef',
        'customers.ref as customerRef',
      ])
      .where('mentions.agent_id', '=', p.agent)
      .where(sql<boolean>`mentions.seen_at IS NULL`)
      .orderBy('mentions.at', 'desc')
      .limit(p.limit),
)
