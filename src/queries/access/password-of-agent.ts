import { query } from '../../store/query.ts'

/** What a password of an agent is held against. */
export const passwordOfAgent = query<{ hash: string; setAt: number }, { agent: string }>(
  'password-of-agent',
  (db, p) => db.selectFrom('passwords').select(['hash', 'set_at as setAt']).where('id', '=', p.agent),
)
