import { isPendingSeq } from '../domain/pending-number.ts'
import type { SnapshotPart, SnapshotRequest } from '../protocol/snapshot.ts'
import type { KnownTables } from './known-tables.ts'
import { whyNotEvents } from './why-not-told.ts'

type GoOn = SnapshotRequest['goOn']
type Beginning = Extract<SnapshotPart, { kind: 'begin' }>
type Place = {
  readonly head: Beginning
  /** The table that comes, by its place among those of the copy; behind the last of them, events. */
  readonly table: number
  /** The last row of it that came. */
  readonly after: string | null
  /** How many rows of it came with this answer. */
  readonly came: number
  readonly events: number
}
/** Where a copy is once a part has come; in words why that is no part of it. */
type Next = Place | string

/** What comes while a copy is made, and what a server that counts about cannot know of, beyond twice what it says. */
const mostUncounted = 100_000
/** Rows of a copy: years of the largest site, and more than any device has room for. */
const mostRows = 100_000_000

/**
 * Makes the judge of the parts of a copy: it says why a part is none that comes here, or null. Each table comes row behind row to its end, with about
 * as many rows as were announced, in columns that stand there once; then the events, up to the last.
 */
export function copyCheckOf(goOn: GoOn, known: KnownTables): (part: SnapshotPart) => string | null {
  let place: Place | null = null
  const next = (part: SnapshotPart): Next => {
    if (part.kind === 'begin') return place ? 'a copy begins twice' : begun(part, goOn)
    if (!place) return 'a copy does not begin'
    switch (part.kind) {
      case 'rows':
        return withRows(place, part)
      case 'events':
        return withEvents(place, part, known)
      case 'end':
        return isWhole(place) ? place : 'a copy ends before all of it came'
      default:
        return part satisfies never
    }
  }
  return (part) => {
    const reached = next(part)
    if (typeof reached === 'string') return reached
    place = reached
    return null
  }
}

function begun(head: Beginning, goOn: GoOn): Next {
  const { cursor, eventsFrom, tables, timelines } = head
  if (isPendingSeq(cursor) || eventsFrom < 1 || eventsFrom > cursor + 1)
    return `a copy is of events from ${eventsFrom} to ${cursor}`
  if (timelines.length === 0) return 'a copy is of no history'
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  if (rows > mostRows) return `a copy of ${rows} rows is more than a device holds`
  const isOther =
    goOn &&
    (goOn.cursor !== cursor || goOn.eventsFrom !== eventsFrom || goOn.timeline !== timelines.at(-1)?.id)
  if (isOther === true) return 'another copy goes on than the one that was begun'
  for (const [place, { name, columns }] of tables.entries()) {
    const before = tables[place - 1]
    if (before && before.name >= name) return `table ${quoted(name)} is not where it belongs`
    const isTwice = new Set(columns).size < columns.length
    if (isTwice || !columns.includes('id')) return `table ${quoted(name)} has other columns`
  }
  const upTo = goOn?.upTo ?? null
  const events = eventsFrom - 1
  const start = { head, table: 0, after: null, came: 0, events }
  if (upTo === null) return start
  if (upTo === 'everything') return { ...start, table: tables.length, events: cursor }
  if ('events' in upTo) return { ...start, table: tables.length, events: upTo.events }
  const at = tables.findIndex(({ name }) => name >= upTo.table)
  const table = at === -1 ? tables.length : at
  return { ...start, table, after: tables[table]?.name === upTo.table ? upTo.id : null }
}

function withRows(place: Place, part: Extract<SnapshotPart, { kind: 'rows' }>): Next {
  const table = place.head.tables[place.table]
  const { rows, isLast, after } = part
  if (table?.name !== part.table || after !== place.after || (rows.length === 0 && !isLast))
    return `rows of ${quoted(part.table)} are not where they belong`
  const id = table.columns.indexOf('id')
  for (const row of rows) {
    if (row.length !== table.columns.length) return `a row of ${quoted(table.name)} has other columns`
    if (typeof row[id] !== 'string' || row[id] === '') return `a row of ${quoted(table.name)} has no id`
  }
  const came = place.came + rows.length
  if (came > 2 * table.rows + mostUncounted) return `${quoted(table.name)} has more rows than were announced`
  if (isLast) return { ...place, table: place.table + 1, after: null, came: 0 }
  return { ...place, after: String(rows.at(-1)?.[id]), came }
}

function withEvents(place: Place, part: Extract<SnapshotPart, { kind: 'events' }>, known: KnownTables): Next {
  const { head, table, events: after } = place
  const { upTo } = part
  if (table < head.tables.length || upTo <= after || upTo > head.cursor)
    return `events up to ${upTo} are not where they belong`
  return whyNotEvents(part, { after, upTo }, known) ?? { ...place, events: upTo }
}

function isWhole({ head, table, events }: Place): boolean {
  return table === head.tables.length && events >= head.cursor
}

function quoted(name: string): string {
  return JSON.stringify(name.slice(0, 60))
}
