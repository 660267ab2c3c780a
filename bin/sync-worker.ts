import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { openStoreAt } from '../src/store/open-store.ts'
import { takeSyncLease } from '../src/store/sync-lease.ts'
import { deviceClock } from '../src/sync/device-clock.ts'
import { keepInStep } from '../src/sync/keep-in-step.ts'
import { logFault } from './log-fault.ts'

/** By this word the program knows in a thread of its own what it is there for. */
export const syncWorkerWord = '--sync-worker'

/** How long a console that is left waits for what is just being sent. */
const endWithinMs = 2000

type Asked = { readonly storePath: string; readonly logFolder: string }

/** Starts a thread that keeps a store and its server together; answers how to end it. */
export function startSyncWorker(asked: Asked): () => Promise<void> {
  const worker = new Worker(join(import.meta.dirname, 'linia.js'), {
    argv: [syncWorkerWord],
    workerData: asked,
    // A page of the server's is all that it has at a time.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  })
  // What it could not log itself: the store tells what is unsent, and the next console begins anew.
  worker.on('error', (fault) => void logFault(asked.logFolder, fault, { thread: 'sync' }))
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      resolve()
    })
  })
  return async () => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage('stop')
    const timer = setTimeout(() => void worker.terminate(), endWithinMs)
    await ended
    clearTimeout(timer)
  }
}

/** What such a thread does; false where this is none. */
export async function runSyncWorker(): Promise<boolean> {
  if (isMainThread || parentPort === null) return false
  const { storePath, logFolder } = workerData as Asked
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
      takeLease: takeSyncLease,
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
