import { type Query, compileQuery } from './query.ts'
import type { MaybePromise, Statements } from './statements.ts'
import type { CommandTable } from './tables.ts'

/** The tables of what the site is: small, read by nearly every command, changed by few. */
export const siteTables: ReadonlySet<string> = new Set([
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

/** Queries that are asked where a command writes: at once on SQLite, later on PostgreSQL. */
export type CommandQueries = {
  readonly one: <Row, P>(query: Query<Row, P>, params: P) => MaybePromise<Row | undefined>
  readonly all: <Row, P>(query: Query<Row, P>, params: P) => MaybePromise<readonly Row[]>
}

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
  readonly recall: <Answer>(key: string, read: () => MaybePromise<Answer>) => MaybePromise<Answer>
  /** A reader that reads once what a query asks of the site alone, for as long as that stands. */
  readonly reading: (reader: CommandQueries) => CommandQueries
}

/** Makes the memory of a connection that writes. */
export function siteMemoryOf(statements: Pick<Statements, 'tables'>): SiteMemory {
  const answers = new Map<string, unknown>()
  let forgotten = 0
  const forget = (): void => {
    answers.clear()
    forgotten++
  }
  const kept = <Answer>(key: string, answer: Answer): Answer => {
    frozen(answer)
    if (answers.size >= mostAnswers) forget()
    answers.set(key, answer)
    return answer
  }
  const recall = <Answer>(key: string, read: () => MaybePromise<Answer>): MaybePromise<Answer> => {
    if (answers.has(key)) return answers.get(key) as Answer
    const answer = read()
    if (!(answer instanceof Promise)) return kept(key, answer)
    const before = forgotten
    // What was forgotten while it was on its way may be another by now.
    return answer.then((later) => (before === forgotten ? kept(key, later) : later))
  }
  return {
    forget,
    written(table) {
      if (siteTables.has(table)) forget()
    },
    recall,
    reading(reader) {
      const isOfSite = siteStatements(statements)
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
function siteStatements(statements: Pick<Statements, 'tables'>): (sql: string) => boolean {
  let tables: ReadonlySet<string> | undefined
  return (sql) => {
    tables ??= new Set(statements.tables())
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
