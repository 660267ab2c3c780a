import { rmSync } from 'node:fs'
import type { Store } from '../store/open-store.ts'

/** Removes a store that was made a moment ago, once it is closed; one that anything was done in since stays. */
export async function removeNewStore(store: Pick<Store, 'info' | 'sync' | 'close'>): Promise<void> {
  const isNew = (await store.sync.server()) === null && (await store.sync.head()) === 0
  await store.close()
  if (!isNew) return
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(store.info.path + suffix, { force: true })
}
