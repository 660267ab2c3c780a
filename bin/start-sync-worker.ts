import { startThread } from './start-thread.ts'

/** What the thread is told of where it works. */
export type SyncWorkerData = { readonly storePath: string; readonly logFolder: string }

/** Starts a thread that keeps a store and its server together; answers how to end it. */
export function startSyncWorker(data: SyncWorkerData): () => Promise<void> {
  return startThread({ word: '--sync-worker', name: 'sync', data, youngMb: 16 }).end
}
