import type { Store } from '../store/open-store.ts'

/** A store that is only looked at. */
export type ReadStore = Pick<Store, 'reader' | 'watch' | 'close'> & {
  /** Whether the file that was opened does not lie under its path any more. */
  readonly isReplaced: () => boolean
}
