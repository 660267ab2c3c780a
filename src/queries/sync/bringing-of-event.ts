import { sql } from 'kysely'
import { query } from '../../store/query.ts'

/** Who brought an event from a store that had worked alone: its events got the numbers behind that of the bringing. */
export type Bringing = {
  readonly agent: string
  readonly device: string
  /** Whether it became the whole site, or came beside what others had done. */
  readonly mode: 'whole' | 'beside'
}

/** How an event came here; nothing of one that was given here. Looks at every store that was ever brought. */
export const bringingOfEvent = query<Bringing, { seq: number }>('bringing-of-event', (db, p) =>
  db
    .selectFrom('brought_stores')
    .select(['agent_id as agent', 'device', 'mode'])
    .where('changed_by', '<', p.seq)
    .where(sql<boolean>`changed_by + events >= ${p.seq}`)
    .limit(1),
)
