import type { Decision } from '../domain/decision.ts'
import type { Store } from '../store/open-store.ts'
import { deviceSync } from './device-sync.ts'
import { writeSyncStatus } from './sync-status.ts'
import { syncUntilStopped } from './sync-until-stopped.ts'
import { untilStopped } from './until-stopped.ts'

/** How often it is looked whether whoever synced has ended, or somebody has signed in meanwhile. */
const againMs = 2000

export type InStep = {
  readonly openStore: () => Promise<Decision<Store>>
  /** Takes the right to sync; null when another process has it. */
  readonly takeLease: (store: Store['info']) => (() => void) | null
  readonly now: () => number
  /** Between 0 and 1. */
  readonly chance: () => number
  readonly stop: AbortSignal
}

/**
 * Keeps a device and its server together until it is told to stop, as soon as no other process does. Runs beside what people work in: nothing that
 * goes wrong here ends it.
 */
export async function keepInStep({ openStore, takeLease, now, chance, stop }: InStep): Promise<void> {
  const opened = await openStore()
  if (!opened.ok) return
  const store = opened.value
  let release: (() => void) | null = null
  try {
    while (!stop.aborted) {
      release ??= takeLease(store.info)
      if (release === null) await untilStopped(againMs, stop)
      else await syncWhileSignedIn()
    }
  } finally {
    release?.()
    await store.close()
  }

  async function syncWhileSignedIn(): Promise<void> {
    const device = await deviceSync(store, now)
    if (!device.ok) {
      const { path, isGroup } = store.info
      const at = now()
      const told = { asOf: null, triedAt: at, refusal: { ...device.refusal }, nextAt: at + againMs }
      writeSyncStatus(path, told, isGroup ? 0o660 : 0o600)
      await untilStopped(againMs, stop)
      return
    }
    try {
      await syncUntilStopped({ store, device: device.value }, { now, chance, stop })
    } finally {
      await device.value.close()
    }
  }
}
