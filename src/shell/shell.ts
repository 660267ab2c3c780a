import type { EpochMs } from '../domain/ids.ts'
import type { Store } from '../store/open-store.ts'

/** A store that is only looked at. */
export type ReadStore = Pick<Store, 'reader' | 'close'>

/** What every verb works with. */
export type Shell = {
  readonly now: () => EpochMs
  readonly randomBytes: (count: number) => Uint8Array
  readonly env: Readonly<Record<string, string | undefined>>
  /** The path of the store that was asked for. */
  readonly storePath: string
  /** Standard input, line by line. */
  readonly lines: () => AsyncIterable<string>
  /** Writes one line of JSON at once: an acknowledgement of a batch. */
  readonly emit: (line: object) => void
}

/** What a verb that only looks works with. */
export type ShellReading = Shell & { readonly reader: Store['reader'] }

/** What a verb that changes something works with. */
export type ShellOnStore = Shell & { readonly store: Store }
