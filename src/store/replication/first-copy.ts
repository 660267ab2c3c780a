import type BetterSqlite3 from 'better-sqlite3'
import { type Decision, accept } from '../../domain/decision.ts'
import { manyRows } from '../many-rows.ts'
import { statementsOf } from '../statements.ts'
import { openStoreFile } from '../store-file.ts'
import { upToOf } from './copy-anew.ts'
import { type Token, copiedTokens } from './copied-tokens.ts'
import {
  type FirstCopyState,
  readFirstCopy,
  readWaitingIndexes,
  writeFirstCopy,
  writeWaitingIndexes,
} from './first-copy-state.ts'
import type { SnapshotBeginning, SnapshotPart } from './snapshot-part.ts'
import { toldHistoryOf } from './told-history.ts'
import { type ToldTable, toldTablesOf } from './told-tables.ts'

/** Others get their turn at least this often. Source: DESIGN.md, "One write path". */
const sliceMs = 50

/**
 * Fills an empty store with all that a server has. Every part is a transaction with how far it got, so a program that was killed goes on
 * behind what came; until the changes since the beginning are applied, nobody else may open the store.
 */
export type FirstCopy = {
  /** Null where none was begun. */
  readonly state: () => FirstCopyState | null
  /** Takes a part as the server tells it; one that begins anew lets go what came of an older copy. */
  readonly take: (part: SnapshotPart, goesOn: boolean) => Promise<void>
  /** Makes the indexes and the search once every row is there; `tell` is told what it is at. */
  readonly finish: (tell: (stage: 'indexes' | 'search', done: number, about: number) => void) => Promise<void>
  /** Lets go what came, as if nothing had been begun: the file is as small as it was. */
  readonly drop: () => Promise<void>
  /** What a server tells that this store has tables for. */
  readonly tables: readonly ToldTable[]
  readonly close: () => void
}

/** Opens the store at `path`, which is empty or half copied. Refuses what opening a store does. */
export function openFirstCopy(path: string): Decision<FirstCopy> {
  const opened = openStoreFile(path, { evenUnfinished: true })
  if (!opened.ok) return opened
  const connection = opened.value
  // Rows come in the order of their tables, and after a power failure the last of them come again.
  connection.exec('PRAGMA foreign_keys = 0; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -200000')
  connection.exec('PRAGMA busy_timeout = 10000')
  return accept(firstCopyOn(connection))
}

function firstCopyOn(connection: BetterSqlite3.Database): FirstCopy {
  const statements = statementsOf(connection)
  const toldTables = toldTablesOf(statements)
  const known = new Map<string, readonly string[]>(toldTables.map(({ name, columns }) => [name, columns]))
  const filled = [...known.keys(), 'events', 'event_personal', 'touched_rows', 'search_tokens']
  const history = toldHistoryOf(statements)
  const inserts = new Map<string, ReturnType<typeof manyRows>>()
  let tables: SnapshotBeginning['tables'] = []
  const transaction = async (work: () => Promise<void>): Promise<void> => {
    connection.exec('BEGIN IMMEDIATE')
    try {
      await work()
      connection.exec('COMMIT')
    } finally {
      if (connection.inTransaction) connection.exec('ROLLBACK')
    }
  }
  const begin = (part: Extract<SnapshotPart, { kind: 'begin' }>): void => {
    const indexes = indexesOf(connection, filled)
    for (const { name } of indexes) connection.exec(`DROP INDEX ${name}`)
    for (const table of filled) connection.exec(`DELETE FROM ${table}`)
    writeWaitingIndexes(connection, [...readWaitingIndexes(connection), ...indexes.map(({ sql }) => sql)])
    writeFirstCopy(connection, {
      cursor: part.cursor,
      cursorId: part.cursorId,
      timeline: part.timelines.at(-1)?.id ?? '',
      eventsFrom: part.eventsFrom,
      upTo: null,
      done: 0,
      about: part.tables.reduce((sum, { rows }) => sum + rows, 0) + part.cursor - part.eventsFrom + 1,
      token: null,
      isSearchable: false,
    })
  }
  const takeRows = async (part: Extract<SnapshotPart, { kind: 'rows' }>): Promise<void> => {
    const here = known.get(part.table)
    const told = tables.find(({ name }) => name === part.table)?.columns
    if (!here || !told) return
    const places = told.flatMap((name, place) => (here.includes(name) ? [place] : []))
    const names = places.map((place) => told[place] ?? '')
    // What stands in the way is older: the same key of another row that is gone by now.
    const into = `INSERT OR REPLACE INTO ${part.table} (${names.join(', ')})`
    const insert = inserts.get(into) ?? manyRows(statements, { into, and: '' }, names.length)
    inserts.set(into, insert)
    const values = part.rows.flatMap((row) =>
      places.length === row.length ? row : places.map((place) => row[place] ?? null),
    )
    await insert(values)
  }
  return {
    tables: toldTables,
    state: () => readFirstCopy(connection),
    async drop() {
      await transaction(async () => {
        for (const table of filled) connection.exec(`DELETE FROM ${table}`)
        for (const index of readWaitingIndexes(connection)) connection.exec(index)
        writeWaitingIndexes(connection, [])
        writeFirstCopy(connection, null)
      })
      connection.exec('VACUUM')
    },
    take: (part, goesOn) =>
      transaction(async () => {
        if (part.kind === 'begin') {
          tables = part.tables
          if (!goesOn) begin(part)
          return
        }
        if (part.kind === 'rows') await takeRows(part)
        if (part.kind === 'events') await history.append(part)
        const state = readFirstCopy(connection)
        const came = part.kind === 'rows' ? part.rows.length : part.kind === 'events' ? part.events.length : 0
        if (state) {
          const upTo = upToOf(part, tables)
          writeFirstCopy(connection, { ...state, upTo, done: state.done + came })
        }
      }),
    async finish(tell) {
      for (let left = readWaitingIndexes(connection); left[0] !== undefined;) {
        const [index, ...indexes] = left
        tell('indexes', 0, left.length)
        await transaction(async () => {
          connection.exec(index)
          writeWaitingIndexes(connection, indexes)
        })
        left = indexes
      }
      await makeSearch(connection, (done) => {
        tell('search', done, 0)
      })
      await transaction(async () => {
        const state = readFirstCopy(connection)
        if (!state) return
        const { cursor, cursorId, timeline, eventsFrom } = state
        connection
          .prepare(`INSERT OR REPLACE INTO store_info (key, value) VALUES ('sync_place', ?)`)
          .run(JSON.stringify({ cursor, cursorId, timeline, eventsFrom }))
      })
    },
    close: () => {
      connection.close()
    },
  }
}

/** Indexes that the schema wrote: those of keys are part of their tables. */
function indexesOf(connection: BetterSqlite3.Database, tables: readonly string[]) {
  return connection
    .prepare<[string], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
       AND tbl_name IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(tables))
}

/** Writes the search tokens of every customer in their order, in slices. */
async function makeSearch(
  connection: BetterSqlite3.Database,
  tell: (customers: number) => void,
): Promise<void> {
  const begun = readFirstCopy(connection)
  if (!begun || begun.isSearchable) return
  const statements = statementsOf(connection)
  const add = manyRows(statements, statements.insertInto('search_tokens (token, customer)', 'stay'), 2)
  let values: (string | number)[] = []
  let last: Token | undefined
  let since = performance.now()
  const write = async (isSearchable: boolean): Promise<void> => {
    await add(values)
    const state = readFirstCopy(connection)
    // Those of the last token may not all be written: it comes again.
    const token = last ? last.token.slice(0, -1) : begun.token
    if (state) writeFirstCopy(connection, { ...state, token, isSearchable })
    values = []
  }
  try {
    for await (const each of copiedTokens(connection, { behind: begun.token, tell })) {
      if (!connection.inTransaction) connection.exec('BEGIN IMMEDIATE')
      last = each
      values.push(each.token, each.customer)
      if (values.length < 4096) continue
      await add(values)
      values = []
      if (performance.now() - since < sliceMs) continue
      await write(false)
      connection.exec('COMMIT')
      since = performance.now()
    }
    if (!connection.inTransaction) connection.exec('BEGIN IMMEDIATE')
    await write(true)
    connection.exec('COMMIT')
  } finally {
    if (connection.inTransaction) connection.exec('ROLLBACK')
  }
}
