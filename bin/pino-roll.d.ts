declare module 'pino-roll' {
  import type { EventEmitter } from 'node:events'

  /** The stream of sonic-boom that pino-roll answers with, as far as it is used here. */
  interface RollingStream extends EventEmitter {
    /** The file that is written to now. */
    readonly file: string | null
    write(text: string): boolean
    flushSync(): void
    end(): void
  }

  export default function roll(options: {
    readonly file: string
    readonly extension: string
    readonly size: string
    readonly limit: { readonly count: number; readonly removeOtherLogFiles: boolean }
    readonly mode: number
    readonly sync: boolean
  }): Promise<RollingStream>
}
