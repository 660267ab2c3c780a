import Database from 'better-sqlite3'
import { dayCapacity } from './day-site.ts'

type Row = Readonly<Record<string, string | number | null>>

/** Looks at a store's file after each step of a day, with SQL of its own: one line for each rule that is broken. */
export type DayWatch = {
  readonly look: (isUndo: boolean) => readonly string[]
  readonly rows: (sql: string) => readonly Row[]
  readonly close: () => void
}

export function dayWatch(path: string): DayWatch {
  const connection = new Database(path, { readonly: true })
  const begun = connection.prepare<[], Row>(
    `SELECT held_by || ' ' || channel AS place, channel, count(*) AS begun FROM interactions
     JOIN queues ON queues.id = queue_id JOIN wrap_up_sets ON wrap_up_sets.id = wrap_up_set_id
     WHERE state IN ('active', 'held') OR (state = 'wrapping-up' AND acw_mode <> 'optional') GROUP BY 1, 2`,
  )
  const waits = connection.prepare<[], Row>('SELECT ref, queue_id, queued_at, rank_at FROM interactions')
  const doubled = connection.prepare<[], Row>(
    `SELECT interaction_id, count(*) AS offers FROM offers WHERE state = 'pending' GROUP BY 1 HAVING count(*) > 1`,
  )
  const late = connection.prepare<[], Row>(
    `SELECT id, answered_at - expires_at AS late FROM offers
     WHERE state = 'accepted' AND expires_at IS NOT NULL AND answered_at >= expires_at`,
  )
  const unanswered = connection.prepare<[], Row>(
    `SELECT offers.id, agent_id, status FROM offers JOIN agents ON agents.id = agent_id WHERE offers.state = 'timed-out'`,
  )
  let lastBegun = new Map<string, number>()
  let lastWaits = new Map<string, Row>()
  let timedOut = new Set<string>()
  const statements = new Map<string, Database.Statement<[], Row>>()
  return {
    rows(sql) {
      const statement = statements.get(sql) ?? connection.prepare<[], Row>(sql)
      statements.set(sql, statement)
      return statement.all()
    },
    look(isUndo) {
      const found: string[] = []
      const nowBegun = new Map<string, number>()
      for (const row of begun.all()) {
        const [place, count] = [String(row['place']), Number(row['begun'])]
        nowBegun.set(place, count)
        // An undo puts back what was, whatever was begun since: it may exceed, but nothing adds to that.
        if (
          !isUndo &&
          count > (dayCapacity[String(row['channel'])] ?? 99) &&
          count > (lastBegun.get(place) ?? 0)
        )
          found.push(`${place}: ${count} at once`)
      }
      const nowWaits = new Map<string, Row>()
      for (const row of waits.all()) {
        const ref = String(row['ref'])
        nowWaits.set(ref, row)
        const before = lastWaits.get(ref)
        if (isUndo || !before || before['queue_id'] !== row['queue_id']) continue
        if (before['queued_at'] !== row['queued_at'] || before['rank_at'] !== row['rank_at'])
          found.push(`${ref}: its waiting time began anew`)
      }
      for (const row of doubled.all())
        found.push(`${row['interaction_id']}: offered ${row['offers']} times at once`)
      for (const row of late.all()) found.push(`offer ${row['id']}: accepted ${row['late']} ms late`)
      const nowTimedOut = new Set<string>()
      for (const row of unanswered.all()) {
        nowTimedOut.add(String(row['id']))
        if (!isUndo && !timedOut.has(String(row['id'])) && row['status'] === 'ready')
          found.push(`${row['agent_id']}: is ready after an offer that nobody answered`)
      }
      ;[lastBegun, lastWaits, timedOut] = [nowBegun, nowWaits, nowTimedOut]
      return found
    },
    close: () => {
      connection.close()
    },
  }
}
