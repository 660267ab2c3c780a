import { type Decision, accept } from '../src/domain/decision.ts'
import type { ServerGround } from '../src/shell/surroundings.ts'
import { attachmentFilesOf } from '../src/store/attachments/attachment-files.ts'
import { servedFilesOf } from '../src/store/attachments/served-attachments.ts'
import { type Surroundings, openStoreAt } from '../src/store/open-store.ts'
import { isDatabaseAddress, readDatabaseAddress } from '../src/domain/database-address.ts'

/** Opens the store of a server; what reaches a database is loaded when one is named. */
export async function openServerStore(place: string, outside: Surroundings): Promise<Decision<ServerGround>> {
  if (!isDatabaseAddress(place)) {
    const opened = openStoreAt(place, outside)
    if (!opened.ok) return opened
    const { path, isGroup } = opened.value.info
    return accept({ store: opened.value, attachments: servedFilesOf(attachmentFilesOf(path, isGroup)) })
  }
  const read = readDatabaseAddress(place)
  if (!read.ok) return read
  const { openPostgresStore } = await import('../src/store/postgres/open-postgres-store.ts')
  const opened = await openPostgresStore(read.value, outside)
  if (!opened.ok) return opened
  return accept({ store: opened.value, attachments: opened.value.attachments })
}
