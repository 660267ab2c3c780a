import { sql } from 'kysely'
import { query } from '../../store/query.ts'

/** Who was called on in the notes of a case, and whether he has seen it; at most 500. */
export const mentionsOfCase = query<
  { readonly noteId: string; readonly agentId: string; readonly seenAt: number | null },
  { caseId: string }
>('mentions-of-case', (db, p) =>
  db
    .selectFrom('notes')
    .innerJoin('mentions', 'mentions.note_id', 'notes.id')
    .select(['mentions.note_id as noteId', 'mentions.agent_id as agentId', 'mentions.seen_at as seenAt'])
    .where('notes.case_id', '=', p.caseId)
    .where(sql<boolean>`notes.case_id IS NOT NULL`)
    .limit(500),
)
