import { sql } from 'kysely'
import { query } from '../../store/query.ts'

export type NoteRow = {
  readonly id: string
  readonly author: string
  readonly text: string
  readonly at: number
}

/** The last notes on an interaction, the newest first; at most 200. */
export const notesOfInteraction = query<NoteRow, { interactionId: string }>('notes-of-interaction', (db, p) =>
  db
    .selectFrom('notes')
    .select(['id', 'author', 'text', 'at'])
    .where('interaction_id', '=', p.interactionId)
    .where(sql<boolean>`interaction_id IS NOT NULL`)
    .orderBy('at', 'desc')
    .limit(200),
)
