import { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import type { ReadStream } from 'node:tty'
import type { Key } from './key.ts'
import { nothingUnfinished, settleKeys, splitKeys } from './split-keys.ts'

export type TerminalInputOptions = {
  readonly stdin: ReadStream
  /** Gets every key of a chunk at once, in order; the caller reduces them all before it paints. */
  readonly onKeys: (keys: readonly Key[]) => void
  /** How long an Escape waits for the rest of a sequence. A person does not notice 30 ms; a packet may be cut. */
  readonly escapeMs?: number
}

// A terminal that dies while pasting must not leave the console deaf.
const lostPasteMs = 1000

/**
 * The one reader of the terminal. Ink gets it in place of stdin and keeps what Ink does well (raw mode,
 * bracketed paste, handing the terminal to an editor and taking it back), but sees no input: Ink 8 gives
 * `a\r` or `jjj` to its listeners as one event, drops modifyOtherKeys and function keys, and a paste
 * without an end silences it for good.
 */
export class TerminalInput extends Readable {
  readonly isTTY = true
  readonly #stdin: ReadStream
  readonly #onKeys: (keys: readonly Key[]) => void
  readonly #escapeMs: number
  #decoder = new StringDecoder('utf8')
  #unfinished = nothingUnfinished
  #timer: NodeJS.Timeout | undefined
  #isRaw = false

  constructor({ stdin, onKeys, escapeMs = 30 }: TerminalInputOptions) {
    super()
    this.#stdin = stdin
    this.#onKeys = onKeys
    this.#escapeMs = escapeMs
  }

  setRawMode(isRaw: boolean): this {
    if (isRaw === this.#isRaw) return this
    this.#isRaw = isRaw
    this.#stdin.setRawMode(isRaw)
    if (isRaw) {
      this.#stdin.on('data', this.#read)
      this.#stdin.resume()
    } else {
      this.#stdin.off('data', this.#read)
      this.#stdin.pause()
      clearTimeout(this.#timer)
      this.#unfinished = nothingUnfinished
      this.#decoder = new StringDecoder('utf8')
    }
    return this
  }

  override setEncoding(): this {
    return this
  }

  ref(): this {
    this.#stdin.ref()
    return this
  }

  unref(): this {
    this.#stdin.unref()
    return this
  }

  // Ink waits for data here and never gets any.
  override _read(): void {}

  readonly #read = (chunk: Buffer | string): void => {
    clearTimeout(this.#timer)
    const text = typeof chunk === 'string' ? chunk : this.#decoder.write(chunk)
    const { keys, unfinished } = splitKeys(this.#unfinished, text)
    this.#unfinished = unfinished
    if (unfinished.inside === 'paste' || unfinished.rest !== '') {
      this.#timer = setTimeout(this.#settle, unfinished.inside === 'paste' ? lostPasteMs : this.#escapeMs)
    }
    if (keys.length > 0) this.#onKeys(keys)
  }

  readonly #settle = (): void => {
    const keys = settleKeys(this.#unfinished)
    this.#unfinished = nothingUnfinished
    if (keys.length > 0) this.#onKeys(keys)
  }
}
