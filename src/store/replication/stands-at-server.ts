import { siteTables } from '../site-memory.ts'
import type { StoredColumns } from '../tables.ts'
import type { BringMode } from './bring-in.ts'

/** Which rows of a store that comes beside a site stay away, because what the server has stands in their place. */
export type StandsAtServer = {
  readonly instead: (table: string, row: StoredColumns) => Promise<boolean>
  /** What a row has otherwise here than in the store that brings it. */
  readonly otherwise: (table: string, row: StoredColumns) => Promise<StoredColumns>
}

type IsHere = (table: string, column: string, value: string) => Promise<boolean>

/** What belongs to a thing of the site goes with it: where that is here already, all that belongs to it is the server's. */
const belongsTo: ReadonlyMap<
  string,
  { readonly column: string; readonly table: string; readonly by: string }
> = new Map([
  ['agent_skills', { column: 'agent_id', table: 'agents', by: 'id' }],
  ['queue_members', { column: 'queue_id', table: 'queues', by: 'id' }],
  ['wrap_up_set_codes', { column: 'set_id', table: 'wrap_up_sets', by: 'id' }],
  ['process_entries', { column: 'process', table: 'process_definitions', by: 'key' }],
])

/** One site has one name, and nobody gets a right from elsewhere. */
const never: ReadonlySet<string> = new Set(['sites', 'rights'])

/**
 * Decides for one store that is brought. Whoever worked there and is unknown here comes as somebody who has left: an administrator
 * lets him in. A code of which the server has a version comes retired, so that what was wrapped up with it can be read.
 */
export function standsAtServer(mode: BringMode, isHere: IsHere): StandsAtServer {
  // Asked before anything of the same name comes.
  const known = new Map<string, boolean>()
  const wasHere = async (table: string, column: string, value: string): Promise<boolean> => {
    const key = `${table} ${column} ${value}`
    const answer = known.get(key) ?? (await isHere(table, column, value))
    known.set(key, answer)
    return answer
  }
  return {
    async instead(table, row) {
      if (mode === 'whole') return false
      if (never.has(table)) return true
      if (table === 'process_definitions' && (await wasHere(table, 'key', String(row['key'])))) return true
      const owner = belongsTo.get(table)
      return owner !== undefined && wasHere(owner.table, owner.by, String(row[owner.column]))
    },
    async otherwise(table, row) {
      if (mode === 'whole') return {}
      if (table === 'agents') return { disabled: 1 }
      if (table === 'wrap_up_codes' && (await wasHere(table, 'path', String(row['path']))))
        return { retired: 1 }
      return {}
    },
  }
}

/** Whether a table is of what the site is, and not of what happens in it. */
export function isOfSite(table: string): boolean {
  return siteTables.has(table)
}
