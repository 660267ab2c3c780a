import { query } from '../../store/query.ts'
import { type QuarantinedPush, quarantineColumns } from './quarantine-view.ts'

export const quarantinedById = query<QuarantinedPush & { settledAt: number | null }, { id: string }>(
  'quarantined-by-id',
  (db, p) =>
    db
      .selectFrom('quarantined_pushes')
      .select(quarantineColumns)
      .select('settled_at as settledAt')
      .where('id', '=', p.id),
)
