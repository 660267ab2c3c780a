import type { Store } from '../../store/open-store.ts'
import type { ServedStores } from '../surroundings.ts'

/** A single store, which addresses need not name. */
export function onlyStore(store: Store): ServedStores {
  return {
    areSeveral: false,
    all: () => [{ key: 'site', store }],
    byKey: () => store,
    look: async () => undefined,
    close: store.close,
  }
}
