import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** By this word the program knows in a thread of its own what it is there for. */
const syncWorkerWord = '--sync-worker'

/** How long a console that is left waits for what is just being sent. */
const endWithinMs = 2000

/** What the thread is told of where it works. */
export type SyncWorkerData = { readonly storePath: string; readonly logFolder: string }

/** Starts a thread that keeps a store and its server together; answers how to end it. */
export function startSyncWorker(asked: SyncWorkerData): () => Promise<void> {
  const worker = new Worker(join(import.meta.dirname, 'linia.js'), {
    argv: [syncWorkerWord],
    workerData: asked,
    // A page of the server's is all that it has at a time.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  })
  // What it could not log itself: the store tells what is unsent, and the next console begins anew.
  worker.on('error', (fault) => void log(asked.logFolder, fault))
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

async function log(folder: string, fault: unknown): Promise<void> {
  const { logFault } = await import('./log-fault.ts')
  await logFault(folder, fault, { thread: 'sync' })
}
