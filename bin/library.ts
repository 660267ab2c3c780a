import { libraryStore, refusedAs } from '../src/library/library-store.ts'
import type { LiniaStore, OpenOptions, Refused } from '../src/library/surface.ts'
import { openStoreAt } from '../src/store/open-store.ts'
import { pooledRandomness } from './pooled-randomness.ts'

/** Thrown where a store cannot be opened: `refusal` says why and what to do. */
export class StoreNotOpened extends Error {
  readonly refusal: Refused
  constructor(refusal: Refused) {
    super(`${refusal.message} ${refusal.hint}`)
    this.name = 'StoreNotOpened'
    this.refusal = refusal
  }
}

/** Opens a store for a program. Throws StoreNotOpened. */
export function openStore(options: OpenOptions): LiniaStore {
  const now = Date.now
  const opened = openStoreAt(options.path, { now, randomBytes: pooledRandomness() })
  if (!opened.ok) throw new StoreNotOpened(refusedAs(opened.refusal, options.language ?? 'en'))
  return libraryStore(opened.value, options, now)
}
