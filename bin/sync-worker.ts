import { randomBytes } from 'node:crypto'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { openStoreAt } from '../src/store/open-store.ts'
import { takeLease } from '../src/store/lease.ts'
import { deviceClock } from '../src/sync/device-clock.ts'
import { keepInStep } from '../src/sync/keep-in-step.ts'
import { logFault } from './log-fault.ts'
import type { SyncWorkerData } from './start-sync-worker.ts'

/** What the thread does that keeps a store and its server together; false where this is none. */
export async function runSyncWorker(): Promise<boolean> {
  if (isMainThread || parentPort === null) return false
  const { storePath, logFolder } = workerData as SyncWorkerData
  const { now, offMs: clockOffMs, follow } = deviceClock(Date.now, () => performance.now())
  follow(storePath)
  const stop = new AbortController()
  parentPort.once('message', () => {
    stop.abort()
    parentPort?.unref()
  })
  try {
    await keepInStep({
      openStore: async () => openStoreAt(storePath, { now, clockOffMs, randomBytes }),
      takeLease: (store) => takeLease(store, 'sync'),
      now,
      chance: Math.random,
      stop: stop.signal,
    })
  } catch (fault) {
    await logFault(logFolder, fault, { thread: 'sync' })
  }
  parentPort.close()
  return true
}
