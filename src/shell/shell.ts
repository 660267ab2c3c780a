import type { Sight } from '../queries/rights/sight.ts'
import type { Store } from '../store/open-store.ts'
import type { Page } from './page.ts'
import type { Surroundings } from './surroundings.ts'

/** What every verb works with. */
export type Shell = Pick<
  Surroundings,
  | 'now'
  | 'env'
  | 'input'
  | 'canAsk'
  | 'ask'
  | 'askSecret'
  | 'serve'
  | 'syncLease'
  | 'secretOf'
  | 'handOverJournal'
  | 'runner'
  | 'logFault'
  | 'randomBytes'
  | 'access'
  | 'computer'
  | 'err'
  | 'out'
  | 'errTerminal'
  | 'interruption'
  | 'timeZone'
  | 'dataFolder'
  | 'defaultStore'
  | 'hookFiles'
  | 'ownKeys'
  | 'dialAt'
  | 'openReader'
  | 'openStore'
  | 'openServerStore'
  | 'sitesInDatabase'
  | 'moveStore'
  | 'createStore'
  | 'attachments'
  | 'backupStore'
  | 'restoreStore'
  | 'examineStore'
  | 'fixStore'
  | 'marked'
  | 'hasConsole'
  | 'openTour'
> & {
  /** The path of the store that was asked for. */
  readonly storePath: string
  /** Writes one line of JSON at once: an acknowledgement of a batch. */
  readonly emit: (line: object) => void
  /** The page that people read on, for what is said while the verb still works. */
  readonly page: () => Promise<Page>
}

/** What a verb that only looks works with. */
export type ShellReading = Shell & {
  readonly reader: Store['reader']
  /** What whoever looks may see. */
  readonly sight: Sight
}

/** What a verb that changes something works with. */
export type ShellOnStore = ShellReading & { readonly store: Store }
