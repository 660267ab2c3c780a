import type { ServedStores, ServerGround } from '../surroundings.ts'

/** A single store, which addresses need not name. */
export function onlyStore(ground: ServerGround): ServedStores {
  const only = { key: 'site', ...ground }
  return {
    areSeveral: false,
    all: () => [only],
    byKey: () => only,
    look: async () => undefined,
    close: ground.store.close,
  }
}
