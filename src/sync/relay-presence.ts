import type { Presence } from '../domain/presence.ts'
import { presenceAnswer } from '../protocol/presence.ts'
import { protocolVersion } from '../protocol/protocol-version.ts'
import { elsewhere, elsewhereFilesOf } from '../store/presence/elsewhere-files.ts'
import { presenceFilesOf } from '../store/presence/presence-files.ts'
import type { Store } from '../store/open-store.ts'
import { type HttpLine, httpCall } from './http-call.ts'
import { untilStopped } from './until-stopped.ts'

/** How often it is looked what the consoles of this device say. */
const lookMs = 1000
/** A fraction of the server's lease: said anew so often, also when it is the same. */
const sayMs = 10_000

export type PresenceRelay = {
  /** Others have something else before them. */
  readonly changed: () => void
  readonly ended: Promise<void>
}

/**
 * Carries between a device and its server who has what before him, until told to stop. Where the server does not answer, those elsewhere are gone
 * once nobody has told of them for as long as a lease.
 */
export function relayPresence(
  { path, isGroup }: Pick<Store['info'], 'path' | 'isGroup'>,
  { line, token }: { readonly line: HttpLine; readonly token: string },
  { now, stop }: { readonly now: () => number; readonly stop: AbortSignal },
): PresenceRelay {
  const consoles = presenceFilesOf({
    storePath: path,
    isGroup,
    pid: 0,
    host: elsewhere,
    isRunning: () => true,
    now,
    elapsed: now,
    isOwnAlone: true,
  })
  const files = elsewhereFilesOf({ path, isGroup }, now)
  let isWanted = true
  const round = async (here: readonly Presence[]): Promise<void> => {
    const body = { protocol: protocolVersion, here }
    const answer = await httpCall(line, { method: 'POST', path: 'v1/presence', body, token, answer: presenceAnswer }) // prettier-ignore
    if (answer.ok) files.tell(answer.value.others)
  }
  const relay = async (): Promise<void> => {
    let said = ''
    let saidAt = -Infinity
    while (!stop.aborted) {
      const here = consoles.others()
      const text = JSON.stringify(here)
      if (isWanted || text !== said || Math.abs(now() - saidAt) >= sayMs) {
        isWanted = false
        said = text
        saidAt = now()
        await round(here)
      }
      await untilStopped(lookMs, stop)
    }
    files.tell([])
    if (said !== '[]') await round([])
  }
  return {
    changed: () => {
      isWanted = true
    },
    ended: relay(),
  }
}
