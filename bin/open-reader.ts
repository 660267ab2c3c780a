import { accept, type Decision } from '../src/domain/decision.ts'
import type { ReadStore } from '../src/shell/read-store.ts'
import { watchChanges } from '../src/store/change-notice.ts'
import { fileIdentity } from '../src/store/file-identity.ts'
import { readerOf } from '../src/store/reader.ts'
import { openStoreFile } from '../src/store/store-file.ts'

/** Opens a store for verbs that only look: one connection, and nothing of the write path is loaded. */
export function openReader(path: string): Decision<ReadStore> {
  const opened = openStoreFile(path)
  if (!opened.ok) return opened
  const connection = opened.value
  const identity = fileIdentity(path)
  return accept({
    reader: readerOf(connection),
    watch: (changed) => watchChanges(connection, changed),
    isReplaced: () => fileIdentity(path) !== identity,
    close: async () => {
      connection.close()
    },
  })
}
