import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import type { NoteRow } from '../interactions/notes-of-interaction.ts'

/** The last notes on a customer, on his interactions too, newest first; at most 50. */
export const notesOfCustomer = query<NoteRow, { customerId: string }>('notes-of-customer', (db, p) =>
  db
    .selectFrom('notes')
    .select(['id', 'author', 'text', 'at'])
    .where('customer_id', '=', p.customerId)
    .where(sql<boolean>`customer_id IS NOT NULL`)
    .orderBy('at', 'desc')
    .limit(50),
)
