import { type Decision, accept } from '../src/domain/decision.ts'
import type { ServerGround } from '../src/shell/surroundings.ts'
import { attachmentFilesOf } from '../src/store/attachments/attachment-files.ts'
import { servedFilesOf } from '../src/store/attachments/served-attachments.ts'
import { type Store, type Surroundings, openStoreAt } from '../src/store/open-store.ts'
import { isDatabaseAddress, readDatabaseAddress } from '../src/domain/database-address.ts'

/** Opens the store of a server; what reaches a database is loaded when one is named. */
export async function openServerStore(
  place: string,
  outside: Surroundings,
  { isBroughtBack }: { readonly isBroughtBack: boolean } = { isBroughtBack: false },
): Promise<Decision<ServerGround>> {
  if (!isDatabaseAddress(place)) {
    const opened = isBroughtBack ? await openBroughtBack(place, outside) : openStoreAt(place, outside)
    if (!opened.ok) return opened
    const { path, isGroup } = opened.value.info
    return accept({
      store: opened.value,
      attachments: servedFilesOf(attachmentFilesOf(path, isGroup)),
      place,
    })
  }
  const read = readDatabaseAddress(place)
  if (!read.ok) return read
  const { openPostgresStore } = await import('../src/store/postgres/open-postgres-store.ts')
  const opened = await openPostgresStore(read.value, outside, { isBroughtBack })
  if (!opened.ok) return opened
  return accept({ store: opened.value, attachments: opened.value.attachments, place })
}

/** Opens a store that was copied back by hand: what opens it has to know under which letters it goes on. */
async function openBroughtBack(path: string, outside: Surroundings): Promise<Decision<Store>> {
  const looked = openStoreAt(path, outside)
  if (!looked.ok) return looked
  const { server } = looked.value.info
  await looked.value.close()
  const { goOnAsServer } = await import('../src/store/backup/go-on-as-server.ts')
  if (server === null) goOnAsServer(path, outside.now())
  return openStoreAt(path, outside)
}
