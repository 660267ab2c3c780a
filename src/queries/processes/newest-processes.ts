import type { ProcessDefinition } from '../../process/definition.ts'
import { query } from '../../store/query.ts'
import type { PublishedProcess } from './process-definition.ts'

/** The newest version of a process, and who published it when. */
export type NewestProcess = PublishedProcess & {
  readonly publishedBy: string
  readonly publishedAt: number
}

type Stored = Omit<NewestProcess, 'definition' | 'isRetired'> & {
  readonly definition: string
  readonly retired: number
}

/** The newest version of every process that was published, in the order of their keys; at most 1,000. */
export const newestProcesses = query<Stored, NewestProcess, object>(
  'newest-processes',
  (db) =>
    db
      .selectFrom('process_definitions as newest')
      .select(['id', 'hash', 'text', 'definition', 'retired'])
      .select(['published_by as publishedBy', 'published_at as publishedAt'])
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('process_definitions as later')
              .select('later.id')
              .whereRef('later.key', '=', 'newest.key')
              .whereRef('later.version', '>', 'newest.version'),
          ),
        ),
      )
      .orderBy('newest.key')
      .limit(1000),
  ({ definition, retired, ...row }) => ({
    ...row,
    definition: JSON.parse(definition) as ProcessDefinition,
    isRetired: retired === 1,
  }),
)
