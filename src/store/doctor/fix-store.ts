import { rmSync } from 'node:fs'
import type BetterSqlite3 from 'better-sqlite3'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { fixRights } from './fix-rights.ts'
import { insteadOfFollowing } from './left-to-follow.ts'
import { rebuildSearchTokens } from '../rebuild-search-tokens.ts'
import { isBusy, refusalOfFault } from '../refusal-of-fault.ts'
import type { StoreFix } from './store-finding.ts'
import { openStoreFile } from '../store-file.ts'
import { storeInfoOf } from '../store-info.ts'
import { unfinishedFiles } from '../unfinished-files.ts'

/** How long a fix waits for others who write. */
const patienceMs = 10_000

/**
 * Mends what the doctor offers to mend; no record changes by it.
 * Refuses: what `openStoreFile` refuses, store-locked while others keep the store busy.
 */
export function fixStore(path: string, fix: StoreFix, at: { readonly now: number }): Decision<null> {
  const opened = openStoreFile(path)
  if (!opened.ok) return refuse(opened.refusal)
  const connection = opened.value
  try {
    connection.pragma(`busy_timeout = ${patienceMs}`)
    switch (fix) {
      case 'file-rights': {
        const { isGroup } = storeInfoOf(connection, path)
        connection.close()
        fixRights(path, isGroup)
        return accept(null)
      }
      case 'wal-checkpoint':
        return checkpoint(connection)
          ? accept(null)
          : refuse({ code: 'store-locked', path, waitedMs: patienceMs })
      case 'search-tokens':
        insteadOfFollowing(connection, () => rebuildSearchTokens(connection))
        return accept(null)
      case 'unfinished-files':
        for (const file of unfinishedFiles(path, at.now)) rmSync(file, { recursive: true, force: true })
        return accept(null)
      default:
        return fix satisfies never
    }
  } catch (fault) {
    if (isBusy(fault)) return refuse({ code: 'store-locked', path, waitedMs: patienceMs })
    const refusal = refusalOfFault(fault, path)
    if (refusal) return refuse(refusal)
    throw fault
  } finally {
    connection.close()
  }
}

/** Whether all of the WAL came into the store, so that the file could be cut back to nothing. */
function checkpoint(connection: BetterSqlite3.Database): boolean {
  const [result] = connection.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[]
  return result?.busy === 0
}
