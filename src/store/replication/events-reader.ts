import type { Statements } from '../statements.ts'
import { withoutKept } from './kept-at-server.ts'
import type { ToldEvent, ToldTouch } from './changes-page.ts'

type ToldEvents = {
  /** The number of the last of them, or what was asked behind where there is none. */
  readonly upTo: number
  readonly events: readonly ToldEvent[]
  readonly touched: readonly ToldTouch[]
}

/** Reads events behind a number, up to another, with what they touched: at most `limit`. */
export function eventsReaderOf(
  statements: Statements,
): (range: { readonly after: number; readonly upTo: number; readonly limit: number }) => Promise<ToldEvents> {
  const events = statements.prepare<[number, number, number], ToldEvent>(
    `SELECT events.seq, id, at, actor, device, command, input, refs, batch, undoes, personal_digest, given_at, clock_at,
       salt, content, found
     FROM events LEFT JOIN event_personal ON event_personal.seq = events.seq
     WHERE events.seq > ? AND events.seq <= ? ORDER BY events.seq LIMIT ?`,
  )
  const touched = statements.prepare<[number, number], ToldTouch>(
    'SELECT seq, table_name, row_id, before, left_by FROM touched_rows WHERE seq > ? AND seq <= ? ORDER BY seq',
  )
  // What a store names that has worked alone, or an older schema had, is no table here.
  const tables: ReadonlySet<string> = new Set(statements.tables())
  const touchedUpTo = async (after: number, last: number): Promise<readonly ToldTouch[]> =>
    (await touched.all(after, last)).filter(({ table_name: table }) => tables.has(table))
  return async ({ after, upTo, limit }) => {
    const told = await events.all(after, upTo, limit)
    const last = told.at(-1)?.seq ?? after
    return withoutKept({
      upTo: last,
      events: told,
      touched: last > after ? await touchedUpTo(after, last) : [],
    })
  }
}
