import * as z from 'zod'
import { rowForgotten } from '../row-writer.ts'
import type { Statement, Statements } from '../statements.ts'
import type { CommandTable, StoredColumns } from '../tables.ts'
import type { BroughtParts } from './brought-parts.ts'
import type { ToldEvent, ToldTouch } from './changes-page.ts'
import { lettersOf } from './letters-drawn.ts'
import type { RowState, RowStates } from './row-state.ts'
import { isOfSite, standsAtServer } from './stands-at-server.ts'
import type { ToldHistory } from './told-history.ts'
import { toldTablesOf } from './told-tables.ts'

/** Whether a store becomes the whole site of an empty server, or comes beside what is there. */
export type BringMode = 'whole' | 'beside'

/** On a server: takes over what a store brought, once all of it is there. Used inside the transaction that writes. */
export type BringIn = {
  /** What a store that is brought now would be. */
  readonly mode: () => Promise<BringMode>
  /** Which ids of a table are here already. */
  readonly meeting: (table: string, ids: readonly string[]) => Promise<readonly string[]>
  /** What the refs begin with that the server or another device draws. */
  readonly lettersOfOthers: (device: string) => Promise<ReadonlySet<string>>
  /** How many events a device brings, what its refs begin with, and with what those begin that another record has here. */
  readonly weigh: (device: string) => Promise<{
    readonly events: number
    readonly letters: ReadonlySet<string>
    readonly taken: ReadonlySet<string>
  }>
  /** Takes it over behind the event `asOf`, which stands for what nobody knows the command of any more. */
  readonly take: (brought: {
    readonly device: string
    readonly mode: BringMode
    readonly asOf: number
  }) => Promise<{ readonly events: number; readonly rows: number }>
}

export function bringInOf(
  statements: Statements,
  {
    parts,
    rows,
    history,
  }: { readonly parts: BroughtParts; readonly rows: RowStates; readonly history: ToldHistory },
): BringIn {
  const anybody = statements
    .prepare<[], number>(
      `SELECT 1 AS found FROM agents UNION ALL SELECT 1 AS found FROM sites UNION ALL SELECT 1 AS found FROM customers LIMIT 1`,
    )
    .pluck()
  const devices = statements.prepare<[string], string>('SELECT id FROM devices WHERE id <> ?').pluck()
  const own = statements.prepare<[], string>(`SELECT value FROM store_info WHERE key = 'prefix'`).pluck()
  const counted = statements.prepare<[number, number]>(
    'UPDATE brought_stores SET events = ? WHERE changed_by = ?',
  )
  const seqOf = statements.prepare<[string], number>('SELECT seq FROM events WHERE id = ?').pluck()
  const asked = new Map<string, Statement<[string], number>>()
  const isHere = async (table: string, column: string, value: string): Promise<boolean> => {
    const sql = `SELECT 1 AS found FROM ${table} WHERE ${column} = ? LIMIT 1`
    const statement = asked.get(sql) ?? statements.prepare<[string], number>(sql).pluck()
    asked.set(sql, statement)
    return (await statement.get(value)) !== undefined
  }
  const refs = new Map<string, Statement<[string], string>>()
  const idOfRef = async (table: string, ref: string): Promise<string | undefined> => {
    const statement =
      refs.get(table) ?? statements.prepare<[string], string>(`SELECT id FROM ${table} WHERE ref = ?`).pluck()
    refs.set(table, statement)
    return statement.get(ref)
  }
  /** What comes names tables and columns: what this schema has no such is never asked for. */
  const toldHere = (): Told =>
    new Map(toldTablesOf(statements).map(({ name, columns }) => [name, new Set(columns)]))
  return {
    mode: async () => ((await anybody.get()) === undefined ? 'whole' : 'beside'),
    async meeting(table, ids) {
      const here: string[] = []
      if (!toldHere().has(table)) return here
      for (const id of ids) if (await isHere(table, 'id', id)) here.push(id)
      return here
    },
    async lettersOfOthers(device) {
      return new Set([...(await devices.all(device)), (await own.get()) ?? ''])
    },
    async weigh(device) {
      const [letters, taken] = [new Set<string>(), new Set<string>()]
      let count = 0
      const told = toldHere()
      for await (const { table, columns, rows: brought } of parts.all(device, 'rows')) {
        if (!told.get(table)?.has('ref')) continue
        const [place, idPlace] = [columns.indexOf('ref'), columns.indexOf('id')]
        for (const row of place === -1 ? [] : brought) {
          const ref = String(row[place])
          letters.add(lettersOf(ref))
          const another = await idOfRef(table, ref)
          if (another !== undefined && another !== row[idPlace]) taken.add(lettersOf(ref))
        }
      }
      for await (const { events } of parts.all(device, 'events')) count += events.length
      return { events: count, letters, taken }
    },
    async take({ device, mode, asOf }) {
      const told = toldHere()
      // Events get the numbers behind the last one here; what is here already, because both stores were one, keeps its own.
      const numbers = new Map<number, number>()
      const known = new Set<number>()
      let last = asOf
      for await (const { events } of parts.all(device, 'events')) {
        for (const { seq, id } of events) {
          const here = await seqOf.get(id)
          if (here !== undefined) known.add(seq)
          numbers.set(seq, here ?? ++last)
        }
      }
      const numberOf = (seq: number): number => numbers.get(seq) ?? asOf
      const stands = standsAtServer(mode, isHere)
      let written = 0
      for await (const part of parts.all(device, 'rows')) {
        const columns = told.get(part.table)
        if (!columns) continue
        const states: RowState[] = []
        for (const values of part.rows) {
          const row = rowOf(part.columns, values, columns)
          const id = String(row['id'])
          if ((await isHere(part.table, 'id', id)) || (await stands.instead(part.table, row))) continue
          const otherwise = await stands.otherwise(part.table, row)
          const changed_by = numberOf(Number(row['changed_by']))
          states.push({ table: part.table as CommandTable, id, row: { ...row, ...otherwise, changed_by } })
        }
        await rows.write(states)
        written += states.length
      }
      for await (const { events, touched } of parts.all(device, 'events')) {
        await history.append({
          events: events.filter(({ seq }) => !known.has(seq)).map((event) => numbered(event, numberOf)),
          touched: touchedHere(touched, { mode, numberOf, told, known }),
        })
      }
      await parts.drop(device)
      // What was here already is not among the numbers behind it.
      await counted.run(last - asOf, asOf)
      return { events: last - asOf, rows: written }
    },
  }
}

function rowOf(
  columns: readonly string[],
  values: readonly StoredColumns[string][],
  known: ReadonlySet<string>,
): StoredColumns {
  return Object.fromEntries(
    columns.flatMap((name, place) => (known.has(name) ? [[name, values[place] ?? null]] : [])),
  )
}

type NumberOf = (seq: number) => number

function numbered(event: ToldEvent, numberOf: NumberOf): ToldEvent {
  const { seq, undoes, input } = event
  if (undoes === null) return { ...event, seq: numberOf(seq) }
  const undone = numberOf(undoes)
  const again = JSON.stringify({ ...(JSON.parse(input) as object), seq: undone })
  return { ...event, seq: numberOf(seq), undoes: undone, input: again }
}

type Told = ReadonlyMap<string, ReadonlySet<string>>

/**
 * What cannot be put back here is said to be forgotten: rows of the site, where the server's stand, and rows as something left
 * them that is here already, because nobody may take back more than he brought.
 */
function touchedHere(
  touched: readonly ToldTouch[],
  {
    mode,
    numberOf,
    told,
    known,
  }: {
    readonly mode: BringMode
    readonly numberOf: NumberOf
    readonly told: Told
    /** Numbers of what came and is here already. */
    readonly known: ReadonlySet<number>
  },
): readonly ToldTouch[] {
  const own = touched.filter(({ seq, table_name: table }) => told.has(table) && !known.has(seq))
  const lost = new Set(
    mode === 'whole' ? [] : own.filter(({ table_name: table }) => isOfSite(table)).map(({ seq }) => seq),
  )
  for (const { seq, left_by: leftBy } of own) if (leftBy !== null && known.has(leftBy)) lost.add(seq)
  return own.map(({ seq, before, left_by: leftBy, ...row }) => {
    const columns = told.get(row.table_name)
    const put = before === null || !columns ? null : putBackHere(before, { columns, numberOf })
    return lost.has(seq) || (before !== null && put === null)
      ? { ...row, seq: numberOf(seq), before: null, left_by: rowForgotten }
      : {
          ...row,
          seq: numberOf(seq),
          before: put,
          left_by: leftBy !== null && leftBy >= 0 ? numberOf(leftBy) : leftBy,
        }
  })
}

/** A row as it is put back here: with the columns that this schema has. Null where it is no row. */
function putBackHere(
  before: string,
  { columns, numberOf }: { readonly columns: ReadonlySet<string>; readonly numberOf: NumberOf },
): string | null {
  const row = rowIn(before)
  if (!row) return null
  const kept = Object.fromEntries(Object.entries(row).filter(([name]) => columns.has(name)))
  const by = kept['changed_by']
  return JSON.stringify(typeof by === 'number' ? { ...kept, changed_by: numberOf(by) } : kept)
}

const storedRow = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

function rowIn(text: string): StoredColumns | undefined {
  try {
    return storedRow.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
