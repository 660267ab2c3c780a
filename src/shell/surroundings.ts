import type { Decision } from '../domain/decision.ts'
import type { EpochMs } from '../domain/ids.ts'
import type { Store } from '../store/open-store.ts'
import type { ReadStore } from './shell.ts'

/** What the shell finds around it. Only bin makes one, tests make another. */
export type Surroundings = {
  /** The words after `linia`. */
  readonly words: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly version: () => string
  /** The terminal that output goes to, or null for a file or a pipe. */
  readonly terminal: () => { readonly columns: number } | null
  /** Standard input, whole lines without their ends; the last may lack one. */
  readonly lines: () => AsyncIterable<string>
  /** Writes at once and completely; throws OutputClosed when nobody reads any more. */
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly now: () => EpochMs
  readonly randomBytes: (count: number) => Uint8Array
  /** Where the store is when nothing names one. */
  readonly defaultStore: string
  readonly openReader: (path: string) => Promise<Decision<ReadStore>>
  readonly openStore: (path: string) => Promise<Decision<Store>>
  /** Logs a fault with its context and answers the path of the log, or null where none can be written. */
  readonly logFault: (fault: unknown, context: Readonly<Record<string, string>>) => Promise<string | null>
}
