import type BetterSqlite3 from 'better-sqlite3'
import { type Query, compileQuery } from './query.ts'
import type { Reader } from './reader.ts'
import type { CommandTable } from './tables.ts'

/** The tables of what the site is: small, read by nearly every command, changed by few. */
const siteTables: ReadonlySet<string> = new Set([
  'sites',
  'calendars',
  'not_ready_reasons',
  'entry_points',
  'queues',
  'wrap_up_sets',
  'wrap_up_codes',
  'wrap_up_set_codes',
  'customer_fields',
  'sla_policies',
  'put_back_reasons',
  'purposes',
  'verification_methods',
  'rights',
  'agents',
  'queue_members',
  'teams',
  'skills',
  'agent_skills',
  'templates',
  'macros',
  'saved_views',
  'process_definitions',
  'process_entries',
] satisfies readonly CommandTable[])

/** More answers than a site's own rows give; whoever asks for more begins anew. */
const mostAnswers = 2000

/**
 * What one connection remembers of the site between two commands. It cannot be stale: it is used under the write lock alone,
 * where nobody else can commit; all is forgotten when another connection has committed since the last transaction, when a
 * command writes one of the tables, and after a rollback, because what was read may never have been.
 */
export type SiteMemory = {
  /** Told after a commit of another connection, before anything is read, and after a rollback. */
  readonly forget: () => void
  /** Told before a row is written. */
  readonly written: (table: CommandTable) => void
  /** What `read` answered the last time under `key`, or answers now. Frozen: whoever changed it would change it for others. */
  readonly recall: <Answer>(key: string, read: () => Answer) => Answer
  /** A reader that reads once what a query asks of the site alone, for as long as that stands. */
  readonly reading: (reader: Reader) => Pick<Reader, 'one' | 'all'>
}

/** Makes the memory of a connection that writes. */
export function siteMemoryOf(connection: BetterSqlite3.Database): SiteMemory {
  const answers = new Map<string, unknown>()
  const forget = (): void => {
    answers.clear()
  }
  const recall = <Answer>(key: string, read: () => Answer): Answer => {
    if (answers.has(key)) return answers.get(key) as Answer
    const answer = frozen(read())
    if (answers.size >= mostAnswers) forget()
    answers.set(key, answer)
    return answer
  }
  return {
    forget,
    written(table) {
      if (siteTables.has(table)) forget()
    },
    recall,
    reading(reader) {
      const isOfSite = siteStatements(connection)
      const names = new Map<unknown, string | null>()
      /** Begins the keys of a query's answers; null where they are not kept. */
      const nameOf = (query: Query<never, never>): string | null => {
        const known = names.get(query)
        if (known !== undefined) return known
        const name = isOfSite(compileQuery(query).sql) ? String(names.size) : null
        names.set(query, name)
        return name
      }
      return {
        one<Row, P>(query: Query<Row, P>, params: P) {
          const name = nameOf(query as unknown as Query<never, never>)
          if (name === null) return reader.one(query, params)
          return recall(`one ${name} ${JSON.stringify(params)}`, () => reader.one(query, params))
        },
        all<Row, P>(query: Query<Row, P>, params: P) {
          const name = nameOf(query as unknown as Query<never, never>)
          if (name === null) return reader.all(query, params)
          return recall(`all ${name} ${JSON.stringify(params)}`, () => reader.all(query, params))
        },
      }
    },
  }
}

/** Whether a statement reads tables of the site and no other, by the words of its text: nothing has to be declared. */
function siteStatements(connection: BetterSqlite3.Database): (sql: string) => boolean {
  let tables: ReadonlySet<string> | undefined
  return (sql) => {
    tables ??= new Set(
      connection
        .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')`)
        .pluck()
        .all(),
    )
    // A column that is called like a table makes it one too many, never one too few.
    const named = (sql.toLowerCase().match(/\w+/g) ?? []).filter((word) => tables?.has(word))
    return named.length > 0 && named.every((word) => siteTables.has(word))
  }
}

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}
