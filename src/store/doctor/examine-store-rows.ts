import type BetterSqlite3 from 'better-sqlite3'
import { pendingSeq } from '../../domain/pending-number.ts'
import { customerTokensOf } from '../customer-tokens.ts'
import { leftToFollow } from './left-to-follow.ts'
import { strayKeys } from '../rebuild-search-tokens.ts'
import { storeReferences } from './store-references.ts'
import type { Examination, StoreFinding } from './store-finding.ts'

/** Customers whose search is looked at unless everything is. */
const sample = 500
/** Rows of each table whose references are followed unless everything is looked at. */
const referenceSample = 2000
/** Whoever is running fires due work within seconds; what is this old has nobody to fire it. */
const overdueMs = 3_600_000

/** Looks at what a store holds. What cannot be read because of damage is one finding, and the next look goes on. */
export function examineRows(
  connection: BetterSqlite3.Database,
  examination: Examination,
): readonly StoreFinding[] {
  const looks = [examineIntegrity, examineReferences, examineEvents, examineSearch, examineDueWork]
  const findings: StoreFinding[] = []
  for (const look of looks) {
    try {
      findings.push(look(connection, examination))
    } catch (fault) {
      const detail = fault instanceof Error ? fault.message : String(fault)
      if (!findings.some(({ code }) => code === 'integrity-broken')) {
        findings.push({ code: 'integrity-broken', level: 'error', params: { detail } })
      }
    }
  }
  return findings
}

function examineIntegrity(connection: BetterSqlite3.Database, { full }: Examination): StoreFinding {
  const check = full ? 'PRAGMA integrity_check(5)' : 'PRAGMA quick_check(5)'
  const found = connection.prepare<[], string>(check).pluck().all()
  if (found.join() === 'ok') {
    return { code: full ? 'integrity-ok' : 'integrity-quick-ok', level: 'ok', params: {} }
  }
  return { code: 'integrity-broken', level: 'error', params: { detail: found.join('; ') } }
}

/**
 * Looks at what names a row of another table: the newest rows of each table unless everything is looked at. What an import of
 * records names, it brings along; where all that leads nowhere came with imports, one was cut short.
 */
function examineReferences(connection: BetterSqlite3.Database, { full }: Examination): StoreFinding {
  const batchesOf = connection
    .prepare<[string], string | null>(
      `SELECT DISTINCT CASE WHEN command = 'record.import' THEN batch END FROM events
       WHERE seq IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
  const batches = new Set<string | null>()
  let n = 0
  let broken = 0
  let first = ''
  for (const [table, column, names] of storeReferences) {
    const found = connection
      .prepare<[number], { named: number; broken: number; changes: string }>(
        `SELECT count(pointer) AS named, count(CASE WHEN leads = 0 THEN pointer END) AS broken,
           json_group_array(DISTINCT changed_by) FILTER (WHERE leads = 0) AS changes
         FROM (SELECT ${column} AS pointer, changed_by,
             ${column} IS NULL OR EXISTS (SELECT 1 FROM ${names} WHERE ${names}.id = held.${column}) AS leads
           FROM (SELECT ${column}, changed_by FROM ${table} ORDER BY rowid DESC LIMIT ?) AS held)`,
      )
      .get(full ? -1 : referenceSample)
    n += found?.named ?? 0
    if (!found || found.broken === 0) continue
    if (broken === 0) first = table
    broken += found.broken
    for (const batch of batchesOf.iterate(found.changes)) batches.add(batch)
  }
  if (broken === 0) return { code: 'references-ok', level: 'ok', params: { n } }
  const [batch] = batches
  return typeof batch === 'string' && batches.size === 1
    ? { code: 'references-awaited', level: 'warning', params: { n: broken, batch } }
    : { code: 'references-broken', level: 'error', params: { n: broken, table: first } }
}

function examineEvents(connection: BetterSqlite3.Database): StoreFinding {
  const { n, last } = connection
    .prepare<[], { n: number; last: number }>(
      `SELECT count(*) AS n, coalesce(max(seq), 0) AS last FROM events WHERE seq < ${pendingSeq(0)}`,
    )
    .get() ?? { n: 0, last: 0 }
  // A device has the events of its server from a time on; what is pending has numbers of its own.
  const place = connection
    .prepare<[], string>(`SELECT value FROM store_info WHERE key = 'sync_place'`)
    .pluck()
    .get()
  const { eventsFrom = 1 } = JSON.parse(place ?? '{}') as { readonly eventsFrom?: number }
  const wanted = Math.max(0, last - eventsFrom + 1)
  return n === wanted
    ? { code: 'events-ok', level: 'ok', params: { n } }
    : { code: 'events-gap', level: 'error', params: { n: wanted - n, last } }
}

function examineSearch(connection: BetterSqlite3.Database, { full }: Examination): StoreFinding {
  const left = leftToFollow(connection)
  if (left > 0) {
    return { code: 'search-following', level: 'warning', params: { n: left }, fix: 'search-tokens' }
  }
  const tokensOf = customerTokensOf(connection)
  const kept = connection
    .prepare<[number, string], number>('SELECT 1 FROM search_tokens WHERE customer = ? AND token = ?')
    .pluck()
  // The newest are those that a lapse would have missed.
  const customers = connection
    .prepare<[number], string>('SELECT id FROM customers ORDER BY local_key DESC LIMIT ?')
    .pluck()
  let n = 0
  let looked = 0
  for (const id of customers.iterate(full ? -1 : sample)) {
    const { localKey, tokens } = tokensOf(id)
    if (localKey === undefined) continue
    looked++
    if ([...tokens].some((token) => kept.get(localKey, token) === undefined)) n++
  }
  if (full) n += strayKeys(connection).length
  return n === 0
    ? { code: 'search-ok', level: 'ok', params: { n: looked } }
    : { code: 'search-out-of-step', level: 'warning', params: { n, looked }, fix: 'search-tokens' }
}

function examineDueWork(connection: BetterSqlite3.Database, { now }: Examination): StoreFinding {
  const { n, oldest } = connection
    .prepare<[number], { n: number; oldest: number | null }>(
      'SELECT count(*) AS n, min(due_at) AS oldest FROM due_work WHERE due_at < ?',
    )
    .get(now - overdueMs) ?? { n: 0, oldest: null }
  if (n === 0 || oldest === null) return { code: 'due-ok', level: 'ok', params: {} }
  return {
    code: 'due-overdue',
    level: 'warning',
    params: { n, hours: Math.floor((now - oldest) / 3_600_000) },
  }
}
