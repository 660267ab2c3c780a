import type { ToldEvent, ToldTouch } from '../store/replication/changes-page.ts'
import type { KnownTables } from './known-tables.ts'

type Told = { readonly events: readonly ToldEvent[]; readonly touched: readonly ToldTouch[] }
type Range = { readonly after: number; readonly upTo: number }
type Row = {
  readonly table: string
  readonly id: string
  readonly row: Readonly<Record<string, unknown>> | null
}

/** Why events are not what a server tells of those behind a number and up to another; null where they are. */
export function whyNotEvents(
  { events, touched }: Told,
  { after, upTo }: Range,
  known: KnownTables,
): string | null {
  let last = after
  for (const { seq, input, refs, content, found } of events) {
    if (seq <= last || seq > upTo) return `event ${seq} is not where it belongs`
    if (![input, refs, content, found].every(isJson)) return `event ${seq} holds what is no JSON`
    last = seq
  }
  for (const { seq, table_name: table, before } of touched) {
    if (seq <= after || seq > last) return `event ${seq} is not where it belongs`
    const columns = known.get(table)
    if (!columns) return noTable(table)
    if (!isJson(before)) return `event ${seq} holds what is no JSON`
    const found: unknown = before === null ? {} : JSON.parse(before)
    if (typeof found !== 'object' || found === null) return `event ${seq} found what is no row`
    const unknown = Object.keys(found).find((name) => !columns.has(name))
    if (unknown !== undefined) return `there is no column ${quoted(unknown)}`
  }
  return null
}

/** Why rows are not such as a server tells; null where they are. What this program has no column for is left out when they are written. */
export function whyNotRows(rows: readonly Row[], known: KnownTables): string | null {
  for (const { table, id, row } of rows) {
    if (!known.has(table)) return noTable(table)
    if (id === '' || (row !== null && row['id'] !== id)) return `a row of ${table} has another id`
  }
  return null
}

function noTable(name: string): string {
  return `there is no table ${quoted(name)}`
}

function quoted(name: string): string {
  return JSON.stringify(name.slice(0, 60))
}

function isJson(text: string | null): boolean {
  if (text === null) return true
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
