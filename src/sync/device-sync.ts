import { commandRegistry } from '../commands/registry.ts'
import { type Decision, accept, refuse } from '../domain/decision.ts'
import type { Store } from '../store/open-store.ts'
import { attachmentFilesOf } from '../store/attachments/attachment-files.ts'
import { attachmentSender } from './attachments.ts'
import { noteClockOff } from './device-clock.ts'
import { type HttpLine, httpLine } from './http-call.ts'
import { httpWire } from './http-wire.ts'
import { readServerFile } from './server-file.ts'
import { type Synced, syncOnce } from './sync-once.ts'
import type { Syncing } from './syncing.ts'
import type { Wire } from './wire.ts'

/** A device on its way to its server. */
export type DeviceSync = {
  readonly line: HttpLine
  readonly wire: Wire
  /** The token of whoever signed in here first. */
  readonly token: string
  readonly round: () => Promise<Decision<Synced>>
  readonly close: () => Promise<void>
}

/** Takes up the way to the server of a store. Refuses: not-connected, sign-in-needed. */
export async function deviceSync(
  store: Store,
  now: () => number,
  told: Pick<Syncing, 'brought'> = {},
): Promise<Decision<DeviceSync>> {
  const { path } = store.info
  const server = await store.sync.server()
  if (server === null) return refuse({ code: 'not-connected', path })
  const file = readServerFile(path)
  const [first] = file?.tokens ?? []
  if (!file || !first || file.server !== server)
    return refuse({ code: 'sign-in-needed', server: file?.address ?? server })
  const line = httpLine(file)
  const wire = httpWire(line, file)
  const heardClock = (offMs: number): void => {
    noteClockOff(path, offMs, store.info.isGroup ? 0o660 : 0o600)
  }
  const files = attachmentFilesOf(path, store.info.isGroup)
  const sendAttachments = attachmentSender({ wire, files })
  return accept({
    line,
    wire,
    token: first.token,
    round: () =>
      syncOnce({ ...told, store, wire, commands: commandRegistry, now, heardClock, sendAttachments }),
    close: line.close,
  })
}
