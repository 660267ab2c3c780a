import { pendingSeq } from '../../domain/pending-number.ts'
import type { MaybePromise, Statements } from '../statements.ts'
import type { CarriedCommand } from './carried-command.ts'

/** A command as it goes into the outbox, which gives it its number. */
export type ForOutbox = Omit<CarriedCommand, 'number'>

/** What a device has given and its server may not have. Used inside the transaction that writes. */
export type Outbox = {
  /** The number of the event that the next command gets while it is pending. */
  readonly nextSeq: () => MaybePromise<number>
  readonly append: (command: ForOutbox) => MaybePromise<void>
  /** The commands that were not answered yet, in the order in which they were given. */
  readonly pending: () => Promise<readonly CarriedCommand[]>
  /** Notes that the server has the commands up to a number, and no more: what it had before it was restored is pending again. */
  readonly answered: (upTo: number, at: number) => Promise<void>
  /** Forgets what was answered before a time. */
  readonly prune: (before: number) => MaybePromise<unknown>
  /** Notes, before it is done, that the commands up to a number are sent: from then on the server may have them. */
  readonly sending: (upTo: number) => MaybePromise<unknown>
}

export function outboxOf(statements: Statements): Outbox {
  const last = statements.prepare<[], number>(`SELECT value FROM counters WHERE name = 'outbox'`).pluck()
  const advance = statements.prepare<[number]>(
    `INSERT INTO counters (name, value) VALUES ('outbox', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  )
  const insert = statements.prepare<[number, string, string, number, string]>(
    'INSERT INTO outbox (number, id, actor, at, content) VALUES (?, ?, ?, ?, ?)',
  )
  const pending = statements.prepare<[], { number: number; content: string }>(
    'SELECT number, content FROM outbox WHERE answered_at IS NULL ORDER BY number',
  )
  const sending = statements.prepare<[number]>(
    `INSERT INTO counters (name, value) VALUES ('outbox_sent', ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE counters.value < excluded.value`,
  )
  const answered = statements.prepare<[number, number]>(
    'UPDATE outbox SET answered_at = ? WHERE answered_at IS NULL AND number <= ?',
  )
  const again = statements.prepare<[number]>(
    'UPDATE outbox SET answered_at = NULL WHERE answered_at IS NOT NULL AND number > ?',
  )
  const prune = statements.prepare<[number]>('DELETE FROM outbox WHERE answered_at < ?')
  const next = async (): Promise<number> => ((await last.get()) ?? 0) + 1
  return {
    nextSeq: async () => pendingSeq(await next()),
    async append(command) {
      const number = await next()
      await insert.run(number, command.id, command.actor, command.at, JSON.stringify(command))
      await advance.run(number)
    },
    pending: async () => (await pending.all()).map(carriedOf),
    async answered(upTo, at) {
      await answered.run(at, upTo)
      await again.run(upTo)
    },
    prune: (before) => prune.run(before),
    sending: (upTo) => sending.run(upTo),
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
