import { query } from '../../store/query.ts'

/** The outcome that stands for "the agent never answered the question", by its system name. */
export const systemCode = query<{ readonly id: string }, { system: string }>('system-code', (db, p) =>
  db
    .selectFrom('wrap_up_codes')
    .select('id')
    .where('kind', '=', 'outcome')
    .where('system', '=', p.system)
    .where('retired', '=', 0)
    .orderBy('version', 'desc')
    .limit(1),
)
