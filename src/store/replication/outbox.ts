import type BetterSqlite3 from 'better-sqlite3'
import { pendingSeq } from '../../domain/pending-number.ts'
import type { CarriedCommand } from './carried-command.ts'

/** A command as it goes into the outbox, which gives it its number. */
export type ForOutbox = Omit<CarriedCommand, 'number'>

/** What a device has given and its server may not have. Used inside the transaction that writes. */
export type Outbox = {
  /** The number of the event that the next command gets while it is pending. */
  readonly nextSeq: () => number
  readonly append: (command: ForOutbox) => void
  /** The commands that were not answered yet, in the order in which they were given. */
  readonly pending: () => readonly CarriedCommand[]
  /** Notes that the server has the commands up to a number. */
  readonly answered: (upTo: number, at: number) => void
}

export function outboxOf(connection: BetterSqlite3.Database): Outbox {
  const last = connection.prepare<[], number>(`SELECT value FROM counters WHERE name = 'outbox'`).pluck()
  const advance = connection.prepare<[number]>(
    `INSERT INTO counters (name, value) VALUES ('outbox', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  )
  const insert = connection.prepare<[number, string, string, number, string]>(
    'INSERT INTO outbox (number, id, actor, at, content) VALUES (?, ?, ?, ?, ?)',
  )
  const pending = connection.prepare<[], { number: number; content: string }>(
    'SELECT number, content FROM outbox WHERE answered_at IS NULL ORDER BY number',
  )
  const answered = connection.prepare<[number, number]>(
    'UPDATE outbox SET answered_at = ? WHERE answered_at IS NULL AND number <= ?',
  )
  const next = (): number => (last.get() ?? 0) + 1
  return {
    nextSeq: () => pendingSeq(next()),
    append(command) {
      const number = next()
      insert.run(number, command.id, command.actor, command.at, JSON.stringify(command))
      advance.run(number)
    },
    pending: () => pending.all().map(carriedOf),
    answered: (upTo, at) => answered.run(at, upTo),
  }
}

/** A command as the outbox keeps it. */
export function carriedOf({
  number,
  content,
}: {
  readonly number: number
  readonly content: string
}): CarriedCommand {
  return { ...(JSON.parse(content) as ForOutbox), number }
}
