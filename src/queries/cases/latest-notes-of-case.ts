import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import { type CaseNote, caseNoteColumns } from './notes-of-case.ts'

/** Notes on a case and on its contacts, newest first; at most `limit`. */
export const latestNotesOfCase = query<CaseNote, { caseId: string; limit: number }>(
  'latest-notes-of-case',
  (db, p) =>
    db
      .selectFrom('notes')
      .leftJoin('interactions', 'interactions.id', 'notes.interaction_id')
      .select(caseNoteColumns)
      .where('notes.case_id', '=', p.caseId)
      .where(sql<boolean>`notes.case_id IS NOT NULL`)
      .orderBy('notes.at', 'desc')
      .limit(p.limit),
)
