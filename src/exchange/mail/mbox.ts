import { fileLines, type FileLine } from '../file-lines.ts'

/** A message of an mbox, or what stands there instead; `line` is that of its `From ` line. */
export type MboxItem =
  | { readonly line: number; readonly index: number; readonly raw: Uint8Array }
  | {
      readonly line: number
      readonly unreadable:
        | 'mbox-text-before-first-message'
        | 'mbox-from-line-broken'
        | 'mbox-message-empty'
        | 'mbox-message-too-large'
      readonly detail: string
    }

type OpenMessage = { readonly line: number; readonly index: number; chunks: Uint8Array[]; size: number }

/** A mail system's: sender and date. A bare sender: what editors and exports leave of it. */
const datedFromLine = /^From .*\b\d{1,2}:\d{2}(:\d{2})?\b.*\b\d{4}\b/
const bareFromLine = /^From (\S+@\S+|-|MAILER-DAEMON)\s*$/i
const anyHeaderLine = /^(>?From |[!-9;-~]+[ \t]*:)/
const mailHeaderLine =
  /^(return-path|received|message-id|from|date|subject|to|delivered-to|mime-version|x-[\w-]+):/i

/**
 * Yields the messages of an mbox, streaming. A message begins at a `From ` line with a header line behind it, so a
 * sentence that begins with "From" stays text where its writer forgot to quote it; a damaged `From ` line with the
 * header of a mail behind it is named, and begins a message all the same. `>From ` and `>>From ` lose one mark
 * (mboxrd). Content-Length is not looked at: it is wrong in most files that were ever edited.
 */
export async function* mboxMessages(file: string | Buffer, maximumBytes: number): AsyncGenerator<MboxItem> {
  const reader = new MboxReader(maximumBytes)
  let held: FileLine | null = null
  for await (const lines of fileLines(file)) {
    for (const line of lines) {
      if (held) yield* reader.read(held, line)
      held = line
    }
  }
  if (held) yield* reader.read(held, null)
  yield* reader.finish()
}

class MboxReader {
  readonly #maximumBytes: number
  #open: OpenMessage | null = null
  #index = 0
  #isAfterBlank = true
  #hasNamedText = false

  constructor(maximumBytes: number) {
    this.#maximumBytes = maximumBytes
  }

  *read(line: FileLine, next: FileLine | null): Generator<MboxItem> {
    const kind = fromLineKind({ line, next, isAfterBlank: this.#isAfterBlank })
    if (kind) {
      yield* this.finish()
      this.#open = { line: line.number, index: ++this.#index, chunks: [], size: 0 }
      if (kind === 'broken') {
        yield {
          line: line.number,
          unreadable: 'mbox-from-line-broken',
          detail: 'a "From " line without sender or date',
        }
      }
    } else if (this.#open) {
      this.#add(this.#open, line.isStart ? unquoted(line.bytes) : line.bytes)
    } else if (!this.#hasNamedText && !isBlank(line.bytes)) {
      this.#hasNamedText = true
      const detail = 'no "From " line stands before this text'
      yield { line: line.number, unreadable: 'mbox-text-before-first-message', detail }
    }
    this.#isAfterBlank = isBlank(line.bytes)
  }

  *finish(): Generator<MboxItem> {
    const open = this.#open
    this.#open = null
    if (!open) return
    if (open.size > this.#maximumBytes) {
      yield { line: open.line, unreadable: 'mbox-message-too-large', detail: `${open.size} bytes` }
      return
    }
    const raw = withoutSeparator(Buffer.concat(open.chunks))
    if (isBlank(raw))
      yield { line: open.line, unreadable: 'mbox-message-empty', detail: 'nothing behind its "From " line' }
    else yield { line: open.line, index: open.index, raw }
  }

  #add(open: OpenMessage, bytes: Uint8Array): void {
    open.size += bytes.length
    if (open.size > this.#maximumBytes) open.chunks = []
    else open.chunks.push(bytes)
  }
}

function fromLineKind(at: {
  line: FileLine
  next: FileLine | null
  isAfterBlank: boolean
}): 'whole' | 'broken' | null {
  if (!at.line.isStart || at.line.bytes[0] !== 0x46) return null
  const text = startOf(at.line.bytes)
  if (!text.startsWith('From ')) return null
  const next = at.next ? startOf(at.next.bytes) : ''
  const isDated = datedFromLine.test(text)
  if (isDated && anyHeaderLine.test(next)) return 'whole'
  if (!at.isAfterBlank) return null
  if (isDated && next.trim() === '') return 'whole'
  if (bareFromLine.test(text) && anyHeaderLine.test(next)) return 'whole'
  return mailHeaderLine.test(next) ? 'broken' : null
}

function unquoted(line: Uint8Array): Uint8Array {
  return line[0] === 0x3e && /^>+From /.test(startOf(line)) ? line.subarray(1) : line
}

/** The empty line before the next `From ` line belongs to the mailbox, not to the message. */
function withoutSeparator(raw: Buffer): Buffer {
  if (raw.toString('latin1', raw.length - 4) === '\r\n\r\n') return raw.subarray(0, -2)
  return raw.toString('latin1', raw.length - 2) === '\n\n' ? raw.subarray(0, -1) : raw
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x0a || byte === 0x0d)
}

function startOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 300)).toString('latin1')
}
