import type BetterSqlite3 from 'better-sqlite3'
import { timelinesFrom } from './timelines.ts'

/**
 * Lets a store that was brought back from a backup begin another stretch of history, and draw its refs under another prefix: what was
 * done since the backup was made may have been seen, and told to customers, so neither its numbers nor its refs come a second time.
 */
export function beginAgain(
  connection: BetterSqlite3.Database,
  { timeline, prefix }: { readonly timeline: string; readonly prefix: string },
): void {
  const read = connection.prepare<[string], string>('SELECT value FROM store_info WHERE key = ?').pluck()
  const write = connection.prepare<[string, string]>(
    'INSERT INTO store_info (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  const last = connection.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM events').pluck()
  connection.transaction(() => {
    const known = timelinesFrom({ kept: read.get('timelines'), storeId: read.get('store_id') })
    const begun = { id: timeline, from: (last.get() ?? 0) + 1 }
    write.run('timelines', JSON.stringify([...known, begun]))
    write.run('prefix', prefix)
  })()
}
