import { sql } from 'kysely'
import type { InteractionState } from '../../domain/interaction-state.ts'
import { query } from '../../store/query.ts'
import { type CallbackRecord, callbackColumns } from './callback-by-ref.ts'

/** A callback as a board shows it, with what it made. */
export type CallbackBoardRow = CallbackRecord & {
  readonly customerRef: string | null
  readonly customerName: string | null
  /** The interaction that it came up as; null while it has not. */
  readonly madeRef: string | null
  readonly madeState: InteractionState | null
  readonly madeHeldBy: string | null
  /** When it was last changed: of one that is over, when it ended. */
  readonly changedAt: number
}

// Made where a query is built: the bundle has no `sql`.
const boardColumns = () =>
  [
    ...callbackColumns,
    'customers.ref as customerRef',
    'customers.name as customerName',
    'made.ref as madeRef',
    'made.state as madeState',
    'made.held_by as madeHeldBy',
    // What was changed long ago is, on a device, told without its event.
    sql<number>`coalesce(events.at, callbacks.created_at)`.as('changedAt'),
  ] as const

/** Callbacks still to be made, whoever makes them, the earliest first; at most `limit`. */
export const callbacksToMake = query<CallbackBoardRow, { limit: number }>('callbacks-to-make', (db, p) =>
  db
    .selectFrom('callbacks')
    .leftJoin('customers', 'customers.id', 'callbacks.customer_id')
    .leftJoin('interactions as made', 'made.id', 'callbacks.made_interaction_id')
    .leftJoin('events', 'events.seq', 'callbacks.changed_by')
    .select(boardColumns())
    .where(sql<boolean>`callbacks.state IN ('scheduled', 'due')`)
    .orderBy('callbacks.due_at')
    .limit(p.limit)
    .$castTo<CallbackBoardRow>(),
)

/** The same of one agent, or of nobody yet where `agent` is null. */
export const callbacksToMakeOf = query<CallbackBoardRow, { agent: string | null; limit: number }>(
  'callbacks-to-make-of',
  (db, p, say) =>
    db
      .selectFrom('callbacks')
      .leftJoin('customers', 'customers.id', 'callbacks.customer_id')
      .leftJoin('interactions as made', 'made.id', 'callbacks.made_interaction_id')
      .leftJoin('events', 'events.seq', 'callbacks.changed_by')
      .select(boardColumns())
      .where(sql<boolean>`callbacks.agent_id ${sql.raw(say.same)} ${p.agent}`)
      .where(sql<boolean>`callbacks.state IN ('scheduled', 'due')`)
      .orderBy('callbacks.due_at')
      .limit(p.limit)
      .$castTo<CallbackBoardRow>(),
)

/** Callbacks that were made or missed and were due since a moment, the latest due first; at most `limit`. */
export const callbacksOver = query<CallbackBoardRow, { since: number; limit: number }>(
  'callbacks-over',
  (db, p) =>
    db
      .selectFrom('callbacks')
      .leftJoin('customers', 'customers.id', 'callbacks.customer_id')
      .leftJoin('interactions as made', 'made.id', 'callbacks.made_interaction_id')
      .leftJoin('events', 'events.seq', 'callbacks.changed_by')
      .select(boardColumns())
      .where('callbacks.due_at', '>=', p.since)
      .where('callbacks.state', 'in', ['done', 'missed'])
      .orderBy('callbacks.due_at', 'desc')
      .limit(p.limit)
      .$castTo<CallbackBoardRow>(),
)
