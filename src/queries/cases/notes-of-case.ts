import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import type { NoteRow } from '../interactions/notes-of-interaction.ts'

export type CaseNote = NoteRow & {
  readonly interactionId: string | null
  /** Ref of the contact it was written on; null when it is on the case itself. */
  readonly interactionRef: string | null
}

export const caseNoteColumns = [
  'notes.id',
  'notes.author',
  'notes.text',
  'notes.at',
  'notes.interaction_id as interactionId',
  'interactions.ref as interactionRef',
] as const

/** Notes on a case and on its contacts, oldest first; at most `limit`. */
export const notesOfCase = query<CaseNote, { caseId: string; limit: number }>('notes-of-case', (db, p) =>
  db
    .selectFrom('notes')
    .leftJoin('interactions', 'interactions.id', 'notes.interaction_id')
    .select(caseNoteColumns)
    .where('notes.case_id', '=', p.caseId)
    .where(sql<boolean>`notes.case_id IS NOT NULL`)
    .orderBy('notes.at')
    .limit(p.limit),
)
