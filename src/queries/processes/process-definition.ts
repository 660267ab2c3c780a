import { query } from '../../store/query.ts'
import type { ProcessDefinition } from '../../process/definition.ts'

/** One version of a process as the store holds it. */
export type PublishedProcess = {
  /** `bill-complaint@3` */
  readonly id: string
  readonly hash: string
  /** As it was written. */
  readonly text: string
  readonly definition: ProcessDefinition
  /** Whether it is started no more. */
  readonly isRetired: boolean
}

type Stored = {
  readonly id: string
  readonly hash: string
  readonly text: string
  readonly definition: string
  readonly retired: number
}

const columns = ['id', 'hash', 'text', 'definition', 'retired'] as const

/** The newest version of a process. */
export const newestProcess = query<Stored, PublishedProcess, { key: string }>(
  'newest-process',
  (db, p) =>
    db
      .selectFrom('process_definitions')
      .select(columns)
      .where('key', '=', p.key)
      .orderBy('version', 'desc')
      .limit(1),
  read,
)

/** The version that an instance is pinned to. */
export const processById = query<Stored, PublishedProcess, { id: string }>(
  'process-by-id',
  (db, p) => db.selectFrom('process_definitions').select(columns).where('id', '=', p.id),
  read,
)

function read({ definition, retired, ...row }: Stored): PublishedProcess {
  return { ...row, definition: JSON.parse(definition) as ProcessDefinition, isRetired: retired === 1 }
}
