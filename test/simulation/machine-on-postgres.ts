import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { attachmentFilesOf } from '../../src/store/attachments/attachment-files.ts'
import { commits } from '../../src/store/postgres/migrate-postgres.ts'
import { type PostgresStore, openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts'
import { timelinesFrom } from '../../src/store/replication/timelines.ts'
import type { DumpedRow } from '../builders/dump-store.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'
import { askingThread } from './asking-thread.ts'
import type { ServerMachine } from './machine.ts'

const prefix = 'SV'
/** What a store keeps of itself and not of its place: a server that begins anew knows nothing of it. */
const ofHistory = `'sync_place', 'search_following', 'timelines', 'touched_from', 'copy_anew'`
const besideTheRows: ReadonlySet<string> = new Set(['attachment_parts', 'unnamed_contents', 'store_info'])

type Named = { readonly name: string; readonly columns: string }

/** A server whose store lies in a schema of a real PostgreSQL; what is attached lies in a folder, as on SQLite. */
export async function machineOnPostgres(
  { url, schema }: { readonly url: string; readonly schema: string },
  folder: string,
): Promise<ServerMachine> {
  mkdirSync(folder)
  let clock = { now: (): number => 0, skewMs: 0 }
  let randomBytes = seededBytes(1)
  const now = (): number => clock.now() + clock.skewMs
  const surroundings = { now, randomBytes: (count: number) => randomBytes(count) }
  const open = async (): Promise<PostgresStore> => {
    const opened = await openPostgresStore({ url, schema }, surroundings)
    if (!opened.ok) throw new Error(opened.refusal.code)
    return opened.value
  }
  let store = await open()
  const { ask, close } = askingThread({ url, schema })
  const tables = ask(
    `SELECT table_name AS name, string_agg(column_name, ' ') AS columns FROM information_schema.columns
     WHERE table_schema = '${schema}' GROUP BY table_name ORDER BY table_name`,
  ) as readonly Named[]
  const names = tables.map(({ name }) => name).filter((name) => !besideTheRows.has(name))
  const emptied = [
    ...names.map((name) => `DELETE FROM ${name}${name === 'counters' ? ` WHERE name <> '${commits}'` : ''}`),
    `DELETE FROM store_info WHERE key IN (${ofHistory})`,
  ]
  const moveOn = `UPDATE counters SET value = value + 1 WHERE name = '${commits}'`
  let seen: unknown
  const read = new Map<string, readonly DumpedRow[]>()
  /** Nothing refers to what is gone in between, and whoever has the store open notices. */
  const change = (...steps: readonly string[]): void => {
    // What counts the commits is brought back too, and may come to the same number again.
    seen = undefined
    ask(['BEGIN', 'SET LOCAL session_replication_role = replica', ...steps, moveOn, 'COMMIT'].join('; '))
  }
  const fact = (key: string): string | undefined =>
    (ask(`SELECT value FROM store_info WHERE key = '${key}'`)[0] as { readonly value: string } | undefined)
      ?.value

  /** One table as it is now; read again only once something was committed. */
  const table = (name: string): readonly DumpedRow[] => {
    const [committed] = ask(`SELECT value FROM counters WHERE name = '${commits}'`) as readonly {
      value: number
    }[]
    if (committed?.value !== seen) read.clear()
    seen = committed?.value
    const rows =
      read.get(name) ?? (ask(`SELECT * FROM ${name} ORDER BY ${orderOf(name)}`) as readonly DumpedRow[])
    read.set(name, rows)
    return rows
  }
  const orderOf = (name: string): string => {
    const columns = tables.find((one) => one.name === name)?.columns.split(' ') ?? []
    return columns.includes('id') ? 'id' : columns.join(', ')
  }
  /** All tables in one question, as texts of JSON. */
  const everything = names
    .map(
      (name) =>
        `SELECT '${name}' AS name, coalesce((SELECT json_agg(t ORDER BY ${orderOf(name)}) FROM ${name} t), '[]')::text AS rows`,
    )
    .join(' UNION ALL ')
  const files = attachmentFilesOf(join(folder, 'store.db'), false)
  const savedFiles = `${files.folder}.saved`
  const restart = async (): Promise<void> => {
    await store.close()
    store = await open()
  }
  ask(
    [
      `DROP SCHEMA IF EXISTS ${schema}_saved CASCADE; CREATE SCHEMA ${schema}_saved`,
      ...[...names, 'store_info'].map((name) => `CREATE TABLE ${schema}_saved.${name} (LIKE ${name})`),
    ].join('; '),
  )
  return {
    name: 'server',
    store: () => store,
    dump() {
      const all = ask(everything) as readonly { readonly name: string; readonly rows: string }[]
      return new Map(all.map(({ name, rows }) => [name, JSON.parse(rows) as readonly DumpedRow[]]))
    },
    tables: { get: table },
    files,
    now,
    told: fact,
    restart,
    save() {
      const copied = [...names, 'store_info'].map(
        (name) =>
          `TRUNCATE ${schema}_saved.${name}; INSERT INTO ${schema}_saved.${name} SELECT * FROM ${name}`,
      )
      change(...copied)
      copyFolder(files.folder, savedFiles)
    },
    async bringBack({ timeline, prefix: another }) {
      await store.close()
      const back = [...names, 'store_info'].map(
        (name) => `DELETE FROM ${name}; INSERT INTO ${name} SELECT * FROM ${schema}_saved.${name}`,
      )
      change(...back)
      const known = timelinesFrom({ kept: fact('timelines'), storeId: fact('store_id') })
      const [last] = ask('SELECT coalesce(max(seq), 0) AS seq FROM events') as readonly {
        readonly seq: number
      }[]
      const timelines = [...known, { id: timeline, from: (last?.seq ?? 0) + 1 }]
      change(write('timelines', JSON.stringify(timelines)), write('prefix', another))
      copyFolder(savedFiles, files.folder)
      store = await open()
    },
    async begin({ seed, ...beginning }) {
      randomBytes = seededBytes(seed)
      clock = beginning
      change(...emptied, write('prefix', prefix))
      rmSync(files.folder, { recursive: true, force: true })
    },
    async close() {
      await close()
      await store.close()
    },
  }
}

function write(key: string, value: string): string {
  return `INSERT INTO store_info (key, value) VALUES ('${key}', '${value}') ON CONFLICT (key) DO UPDATE SET value = excluded.value`
}

function copyFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  if (existsSync(from)) cpSync(from, to, { recursive: true })
}
