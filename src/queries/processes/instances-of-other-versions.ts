import { query } from '../../store/query.ts'
import { instanceColumns, readInstance, type StoredInstance, type StoredRow } from './process-instance.ts'

/** What runs of a process by another version than the one given, by step and then oldest first. */
export const instancesOfOtherVersions = query<
  StoredRow,
  StoredInstance,
  { process: string; definitionId: string; limit: number }
>(
  'process-instances-of-other-versions',
  (db, p) =>
    db
      .selectFrom('process_instances')
      .select(instanceColumns)
      .where('process', '=', p.process)
      .where('ended_at', 'is', null)
      .where('definition_id', '!=', p.definitionId)
      .orderBy('id')
      .limit(p.limit),
  readInstance,
)
