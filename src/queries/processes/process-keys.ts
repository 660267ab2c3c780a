import { query } from '../../store/query.ts'

/** Every process that was published, once for each of its versions, the newest first; a site has a few dozen. */
export const processKeys = query<
  {
    readonly key: string
    readonly version: number
    readonly hash: string
    readonly retired: number
    readonly changedBy: number
  },
  object
>('process-keys', (db) =>
  db
    .selectFrom('process_definitions')
    .select(['key', 'version', 'hash', 'retired', 'changed_by as changedBy'])
    .orderBy('key')
    .orderBy('version', 'desc')
    .limit(1000),
)
