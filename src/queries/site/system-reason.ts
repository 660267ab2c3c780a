import { query } from '../../store/query.ts'

/** The reason of being not ready that the site keeps for a use of the program's own, such as `rona`. */
export const systemReason = query<{ readonly key: string }, { system: string }>('system-reason', (db, p) =>
  db
    .selectFrom('not_ready_reasons')
    .select('id as key')
    .where('system', '=', p.system)
    .where('retired', '=', 0)
    .limit(1),
)
