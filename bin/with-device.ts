import { commandRegistry } from '../src/commands/registry.ts'
import { attachmentFilesOf } from '../src/store/attachments/attachment-files.ts'
import type { Store } from '../src/store/open-store.ts'
import { attachmentSender } from '../src/sync/attachments.ts'
import { httpLine } from '../src/sync/http-call.ts'
import { httpWire } from '../src/sync/http-wire.ts'
import { onlySignedIn } from '../src/sync/only-signed-in.ts'
import { readServerFile } from '../src/sync/server-file.ts'
import { withServer } from '../src/sync/with-server.ts'

/** The store of a device, which asks its server where only that decides. */
export function withDevice(store: Store, now: () => number): Store {
  const file = readServerFile(store.info.path)
  const line = httpLine(file ?? { address: store.info.server ?? '', authority: null })
  const wire = httpWire(line, file ?? { tokens: [] })
  const files = attachmentFilesOf(store.info.path, store.info.isGroup)
  const sendAttachments = attachmentSender({ wire, files })
  const giving = onlySignedIn(store, () => readServerFile(store.info.path))
  const asking = withServer(giving, { wire, commands: commandRegistry, now, sendAttachments })
  return {
    ...asking,
    async close() {
      await line.close()
      await store.close()
    },
  }
}
