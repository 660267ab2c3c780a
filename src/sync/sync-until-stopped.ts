import { accept } from '../domain/decision.ts'
import type { Store } from '../store/open-store.ts'
import type { DeviceSync } from './device-sync.ts'
import { hearPokes } from './pokes.ts'
import { relayPresence } from './relay-presence.ts'
import { syncLoop } from './sync-loop.ts'
import { type SyncStatus, writeSyncStatus } from './sync-status.ts'

/** Commands that are given one after another within so long go together. */
const gatherMs = 30

/**
 * Keeps a device and its server together until it is told to stop: what is given here goes at once, what comes there is heard of by pokes, and
 * looked for slowly where none comes. `told` hears of each round.
 */
export async function syncUntilStopped(
  { store, device }: { readonly store: Store; readonly device: DeviceSync },
  {
    now,
    chance,
    stop,
    told,
  }: {
    readonly now: () => number
    readonly chance: () => number
    readonly stop: AbortSignal
    readonly told?: (status: SyncStatus) => void
  },
): Promise<void> {
  let isWanted = false
  let isHeard = false
  let wakeHeard: (() => void) | null = null
  let wake: (() => void) | null = null
  const want = (): void => {
    isWanted = true
    wake?.()
  }
  const look = async (): Promise<void> => {
    if ((await store.sync.unsent()) > 0) want()
  }
  const stopWatching = store.watch(() => void look())
  stop.addEventListener('abort', () => heard(), { once: true })
  const presence = relayPresence(store.info, device, { now, stop })
  const heard = (): void => {
    isHeard = true
    wakeHeard?.()
    want()
  }
  const pokes = hearPokes(device.line, device.token, { heard, saw: presence.changed, stop })
  const until = async (ms: number): Promise<void> => {
    if (!isWanted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      wake = null
    }
    if (!stop.aborted) await new Promise((resolve) => setTimeout(resolve, gatherMs))
    isWanted = false
  }
  const untilHeard = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer)
        wakeHeard = null
        resolve()
      }
      const timer = setTimeout(end, ms)
      wakeHeard = end
      if (isHeard || stop.aborted) end()
    })
  const { path, isGroup } = store.info
  try {
    await syncLoop({
      round: async () => {
        isHeard = false
        return stop.aborted ? accept(nothingDone) : device.round()
      },
      until,
      untilHeard,
      now,
      chance,
      stop,
      tell: (status) => {
        writeSyncStatus(path, status, isGroup ? 0o660 : 0o600)
        told?.(status)
      },
    })
  } finally {
    stopWatching()
    await pokes
    await presence.ended
  }
}

const nothingDone = {
  sent: 0,
  aside: 0,
  stopped: null,
  received: 0,
  rebased: { replayed: 0, waiting: [] },
  isBehind: false,
  isCopy: false,
}
