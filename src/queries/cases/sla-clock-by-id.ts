import { query } from '../../store/query.ts'
import { type SlaClockRow, slaClockColumns } from './sla-clocks-of-case.ts'

/** One clock by id. */
export const slaClockById = query<SlaClockRow, { id: string }>('sla-clock-by-id', (db, p) =>
  db.selectFrom('sla_clocks').select(slaClockColumns).where('id', '=', p.id).$castTo<SlaClockRow>(),
)
