import { query } from '../../store/query.ts'

export type EventRow = {
  readonly seq: number
  readonly id: string
  readonly at: number
  readonly actor: string
  readonly command: string
  readonly batch: string | null
  readonly undoes: number | null
}

export const eventColumns = ['seq', 'id', 'at', 'actor', 'command', 'batch', 'undoes'] as const

/** One event by its sequence number. */
export const eventBySeq = query<EventRow, { seq: number }>('event-by-seq', (db, p) =>
  db.selectFrom('events').select(eventColumns).where('seq', '=', p.seq),
)
