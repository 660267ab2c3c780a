import type { SearchTokens } from './derive-search-tokens.ts'
import { manyRows } from './many-rows.ts'
import { type RowShape, type StoredValue, rowShapesOf } from './row-shapes.ts'
import type { FoundColumns } from './replication/carried-command.ts'
import type { SiteMemory } from './site-memory.ts'
import type { StagedChange } from './staged-changes.ts'
import type { MaybePromise, Statement, Statements } from './statements.ts'
import type { CommandTable, StoredColumns } from './tables.ts'

/** `left_by` of a row that a command removed. */
export const rowGone = -1

/** `left_by` of the rows of a command of which not everything that it touched is known any more. */
export const rowForgotten = -2

type Patch = { readonly table: CommandTable; readonly id: string; readonly columns: StoredColumns }

type Touched = {
  readonly table: CommandTable
  readonly id: string
  before: StoredColumns | null
  leftBy: number | null
}

/**
 * Begins to write the rows of the command with the number `seq`. `keep` is told of each row before it is written.
 */
export type RowWriter = (
  seq: number,
  keep?: (table: CommandTable, id: string) => MaybePromise<void>,
) => RowsOfCommand

/** Writes the staged rows of one command, at once or part by part, and keeps what it found of each row it touches. */
export type RowsOfCommand = {
  readonly write: (changes: readonly StagedChange[]) => Promise<void>
  /** Where it has got to, for `backTo`, whose caller rolls the rows themselves back. */
  readonly place: () => unknown
  readonly backTo: (place: unknown) => void
  /** Writes what was found, after the last rows, and answers it. */
  readonly end: () => Promise<readonly FoundColumns[]>
}

/**
 * Makes the writer of a connection. Statements are prepared once per table and set of columns. A row that should be
 * there and is not, or that violates the schema, is a fault.
 */
export function rowWriterOf(statements: Statements, memory: SiteMemory, tokens: SearchTokens): RowWriter {
  const known = new Map<string, Statement<[string], StoredColumns>>()
  const prepared = (sql: string): Statement<[string], StoredColumns> => {
    const found = known.get(sql)
    if (found) return found
    const fresh = statements.prepare<[string], StoredColumns>(sql)
    known.set(sql, fresh)
    return fresh
  }
  const insertTouched = manyRows(
    statements,
    statements.insertInto('touched_rows (seq, table_name, row_id, before, left_by)'),
    5,
  )
  const shapeOf = rowShapesOf(statements)

  const has = async (table: CommandTable, id: string): Promise<boolean> =>
    (await prepared(`SELECT id FROM ${table} WHERE id = ?`).get(id)) !== undefined
  const remove = async (table: CommandTable, id: string): Promise<StoredColumns> => {
    const row = await prepared(`SELECT * FROM ${table} WHERE id = ?`).get(id)
    if (row === undefined) throw new Error(`no row ${id} in ${table}`)
    const { local_key: _localKey, ...before } = row
    await prepared(`DELETE FROM ${table} WHERE id = ?`).run(id)
    return before
  }

  /** Asks in one go for what each patch will find: of rows that no other change of these has to do with. */
  const findAtOnce = (
    changes: readonly StagedChange[],
  ): ReadonlyMap<StagedChange, Promise<StoredColumns>> => {
    const times = new Map<string, number>()
    for (const { table, id } of changes) times.set(`${table} ${id}`, (times.get(`${table} ${id}`) ?? 0) + 1)
    const asked = new Map<StagedChange, Promise<StoredColumns>>()
    for (const change of changes) {
      const { kind, table, id } = change
      if (kind !== 'patch' || times.get(`${table} ${id}`) !== 1) continue
      const answer = Promise.resolve(shapeOf(table, change.columns).find(id))
      // Thrown to whoever awaits it; another may have broken before.
      answer.catch(() => undefined)
      asked.set(change, answer)
    }
    return asked
  }

  return (seq, keep) => {
    let touched = new Map<string, Touched>()
    const touch = (
      table: CommandTable,
      id: string,
      before: StoredColumns | null,
      leftBy: number | null,
    ): void => {
      const first = touched.get(`${table} ${id}`)
      if (first === undefined) touched.set(`${table} ${id}`, { table, id, before, leftBy })
      else {
        // The first touch knows the oldest value of a column.
        if (first.before !== null && before !== null) first.before = { ...before, ...first.before }
        first.leftBy = leftBy
      }
    }
    /** New rows of one shape that stand one behind the other are written together. */
    let alike: { readonly shape: RowShape; readonly values: StoredValue[] } | undefined
    const writeAlike = async (): Promise<void> => {
      const written = alike
      alike = undefined
      await written?.shape.insert(written.values)
    }
    const insert = async (
      table: CommandTable,
      columns: StoredColumns,
      changedBy: StoredValue,
    ): Promise<void> => {
      const shape = shapeOf(table, columns)
      if (alike?.shape !== shape) await writeAlike()
      const { values } = (alike ??= { shape, values: [] })
      for (const name of shape.names) values.push(columns[name] ?? null)
      values.push(changedBy)
    }
    const patch = async (
      { table, id, columns }: Patch,
      { changedBy, leftBy }: { readonly changedBy: StoredValue; readonly leftBy: number | null },
      found?: MaybePromise<StoredColumns>,
    ): Promise<void> => {
      const shape = shapeOf(table, columns)
      touch(table, id, await (found ?? shape.find(id)), leftBy)
      await shape.update(id, [...shape.names.map((name) => columns[name] ?? null), changedBy])
    }
    return {
      async write(changes) {
        const affected = await tokens.before(changes)
        const found = statements.answersLater ? findAtOnce(changes) : undefined
        for (const change of inWritingOrder(changes)) {
          const { table, id } = change
          memory.written(table)
          if (keep) await keep(table, id)
          if (change.kind !== 'insert') await writeAlike()
          switch (change.kind) {
            case 'insert':
              await insert(table, change.columns, seq)
              touch(table, id, null, null)
              break
            case 'patch':
              await patch(change, { changedBy: seq, leftBy: null }, found?.get(change))
              break
            case 'remove':
              touch(table, id, await remove(table, id), rowGone)
              break
            case 'put-back':
              await putBack(table, id, change.before)
              break
            default:
              change satisfies never
          }
        }
        await writeAlike()
        await tokens.after(affected)
      },
      place: () => new Map([...touched].map(([key, one]) => [key, { ...one }])),
      backTo(place) {
        touched = place as typeof touched
      },
      async end() {
        const rows: StoredValue[] = []
        for (const { table, id, before, leftBy } of touched.values()) {
          // What a later part removed that an earlier one had made was never there.
          if (before === null && leftBy === rowGone) continue
          rows.push(seq, table, id, before === null ? null : JSON.stringify(before), leftBy)
        }
        await insertTouched(rows)
        return [...touched.values()].flatMap(({ table, id, before }) =>
          before === null ? [] : [{ table, id, columns: before }],
        )
      },
    }

    async function putBack(table: CommandTable, id: string, before: StoredColumns | null): Promise<void> {
      if (before === null) {
        touch(table, id, await remove(table, id), rowGone)
        return
      }
      const { changed_by: changedBy = null, ...columns } = before
      if ('id' in before) {
        // The command may have removed the row and made another under the same id.
        const replaced = (await has(table, id)) ? await remove(table, id) : null
        await insert(table, columns, changedBy)
        touch(table, id, replaced, Number(changedBy))
      } else {
        await patch({ table, id, columns }, { changedBy, leftBy: Number(changedBy) })
      }
    }
  }
}

/** Rows that go make room first: one that comes back may have a key that may stand only once. */
function inWritingOrder(changes: readonly StagedChange[]): readonly StagedChange[] {
  return changes.some(goes)
    ? [...changes.filter(goes), ...changes.filter((change) => !goes(change))]
    : changes
}

function goes(change: StagedChange): boolean {
  return change.kind === 'put-back' && change.before === null
}
