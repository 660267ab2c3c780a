import { query } from '../../store/query.ts'

/** The keys of agents who have a password for the server. */
export const agentsWithPassword = query<{ readonly agent: string }, Record<string, never>>(
  'agents-with-password',
  (db) => db.selectFrom('passwords').select('id as agent'),
)
