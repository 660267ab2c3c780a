import type { Client } from 'pg'
import { drawAgain } from '../replication/draw-again.ts'
import { timelinesFrom } from '../replication/timelines.ts'
import type { KnownHistory } from './known-history.ts'
import { commits } from './migrate-postgres.ts'

export type Noticing = {
  /** When it is noticed, epoch milliseconds. */
  readonly at: number
  /** What this instance knows of the store; undefined where it has just begun. */
  readonly known?: KnownHistory
  /** Whether the owner says so. */
  readonly isSaid?: boolean
}

/**
 * Lets a store that is not where it was last seen, or lacks what was acknowledged, begin another stretch of history as one does that
 * is brought back from a backup. A dump that was loaded has other tables, a copied database another number, and a standby that took over, or a
 * backup that was brought up to a moment, writes another timeline of PostgreSQL. Files of the database that were copied back show nothing of it:
 * whoever does that has to say so. Where nothing was lost, only the letters of refs are others.
 */
export async function noticeBroughtBack(client: Client, noticing: Noticing): Promise<void> {
  const seen = await look(client)
  if (!seen || !isOther(seen, noticing)) return
  await client.query('BEGIN')
  try {
    // The lock of the site: what another instance has noticed meanwhile is noticed once.
    await client.query('UPDATE counters SET value = value + 1 WHERE name = $1', [commits])
    const again = await look(client)
    if (again && isOther(again, noticing)) {
      if (wasBroughtBack(again, noticing)) await beginAgain(client, noticing.at)
      await write(client, 'lies_at', again.place)
    }
    await client.query('COMMIT')
  } catch (fault) {
    await client.query('ROLLBACK')
    throw fault
  }
}

type Seen = {
  readonly place: string
  readonly kept: string | null
  readonly commits: number
  readonly timelines: string | null
}

/** What changes when a database is another, as far as everybody may ask for it. */
const tables = `(SELECT oid FROM pg_database WHERE datname = current_database()), to_regclass('events')::oid`
/** The machine's PostgreSQL, and how often it went another way than before. */
const cluster = `(SELECT system_identifier FROM pg_control_system()), left(pg_walfile_name(pg_current_wal_lsn()), 8)`

async function look(client: Client): Promise<Seen | undefined> {
  const place = await placeOf(client)
  const { rows } = await client.query<Omit<Seen, 'place'>>(
    `SELECT (SELECT value FROM store_info WHERE key = 'lies_at') AS kept,
       (SELECT value FROM store_info WHERE key = 'timelines') AS timelines,
       (SELECT value FROM counters WHERE name = $1) AS commits`,
    [commits],
  )
  return rows[0] && { ...rows[0], place }
}

async function placeOf(client: Client): Promise<string> {
  const asked = async (columns: string): Promise<string> => {
    const { rows } = await client.query<{ place: string }>(`SELECT concat_ws(' ', ${columns}) AS place`)
    return rows[0]?.place ?? ''
  }
  try {
    return await asked(`${tables}, ${cluster}`)
  } catch (fault) {
    if (!isNotToBeAsked(fault)) throw fault
    return asked(tables)
  }
}

/** Some who run PostgreSQL for others let nobody ask: insufficient_privilege, feature_not_supported. */
function isNotToBeAsked(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && (fault.code === '42501' || fault.code === '0A000')
}

function isOther(seen: Seen, noticing: Noticing): boolean {
  return seen.kept !== seen.place || wasBroughtBack(seen, noticing)
}

function wasBroughtBack(seen: Seen, { known, isSaid = false }: Noticing): boolean {
  // A store that was never looked at so was not seen elsewhere either.
  return isSaid || (seen.kept !== null && seen.kept !== seen.place) || known?.isAheadOf(seen) === true
}

async function beginAgain(client: Client, at: number): Promise<void> {
  const { rows } = await client.query<{ key: string; value: string }>('SELECT key, value FROM store_info')
  const facts = new Map(rows.map(({ key, value }) => [key, value]))
  const drawn = await client.query<{ letters: string }>(
    'SELECT DISTINCT device AS letters FROM events UNION SELECT id FROM devices UNION SELECT device FROM device_numbers',
  )
  const taken = new Set([...drawn.rows.map(({ letters }) => letters), facts.get('prefix')])
  const storeId = facts.get('store_id')
  const { timeline, prefix } = drawAgain(taken, { storeId, at })
  const last = await client.query<{ seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM events')
  const begun = { id: timeline, from: (last.rows[0]?.seq ?? 0) + 1 }
  const stretches = [...timelinesFrom({ kept: facts.get('timelines'), storeId }), begun]
  await write(client, 'timelines', JSON.stringify(stretches))
  await write(client, 'prefix', prefix)
}

async function write(client: Client, key: string, value: string): Promise<void> {
  await client.query(
    'INSERT INTO store_info (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    [key, value],
  )
}
