import { manyRows } from '../many-rows.ts'
import type { Statements } from '../statements.ts'

export type MovedValue = string | number | null

/** A store of which all rows are moved, or into which they are: a file or a schema of a database. */
export type MovedStore = {
  readonly statements: Statements
  /** The rows of a table in pieces, each row a list of these columns. */
  readonly pieces: (
    table: string,
    columns: readonly string[],
  ) => AsyncIterable<readonly (readonly MovedValue[])[]>
  /** One transaction: all that is read in it is of one moment, and all that is written in it is there or nothing. */
  readonly within: <Answer>(work: () => Promise<Answer>) => Promise<Answer>
  readonly close: () => Promise<void>
}

/** What `store_info` says of a place and not of the store that lies there. */
const ofThePlace: ReadonlySet<unknown> = new Set(['schema', 'lies_at', 'group'])

/** Where a database counts its commits. */
const commits = 'commits'

/**
 * Moves all rows of a store into one in which nothing has happened, which then is that store: with its id, its devices and whoever may reach it.
 * Answers how many rows, or null where something has happened there.
 */
export async function moveRows(from: MovedStore, into: MovedStore): Promise<number | null> {
  return from.within(async () =>
    into.within(async () => {
      const { statements } = into
      if ((await statements.prepare('SELECT 1 AS found FROM events LIMIT 1').get()) !== undefined) return null
      let moved = 0
      for (const table of statements.tables()) {
        const columns = statements.columns(table)
        if (!from.statements.tables().includes(table)) continue
        await emptied(statements, table)
        const write = manyRows(
          statements,
          statements.insertInto(`${table} (${columns.join(', ')})`),
          columns.length,
        )
        for await (const rows of from.pieces(table, columns)) {
          const kept = rows.filter((row) => !isOfThePlace(table, row, columns))
          await write(kept.flat())
          await statements.settled()
          moved += kept.length
        }
      }
      return moved
    }),
  )
}

/** What a store is born with makes room. */
async function emptied(statements: Statements, table: string): Promise<void> {
  if (table === 'counters') await statements.prepare('DELETE FROM counters WHERE name <> ?').run(commits)
  if (table !== 'store_info') return
  const kept = [...ofThePlace].map((key) => `'${String(key)}'`).join(', ')
  await statements.prepare(`DELETE FROM store_info WHERE key NOT IN (${kept})`).run()
}

function isOfThePlace(table: string, row: readonly MovedValue[], columns: readonly string[]): boolean {
  if (table === 'store_info') return ofThePlace.has(row[columns.indexOf('key')])
  return table === 'counters' && row[columns.indexOf('name')] === commits
}
