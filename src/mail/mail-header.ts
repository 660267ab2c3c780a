import { canonicalCharset, decodeText } from './decode-text.ts'

export type MailHeader = {
  /** Every value of the header with this lower-case name, in the order of the message, unfolded, encoded words untouched. */
  readonly all: (name: string) => readonly string[]
  /** The first value with any text; undefined when there is none. */
  readonly first: (name: string) => string | undefined
  readonly names: ReadonlySet<string>
  /** Length of the header in bytes, the empty line behind it included. */
  readonly bytes: number
  readonly hasBrokenLine: boolean
  /** True when the header is longer than may be read. */
  readonly isCut: boolean
}

/** A header as long as a small book. */
const maximumHeaderBytes = 1024 * 1024

const fieldLine = /^([\x21-\x39\x3b-\x7e]+)[ \t]*:/

/**
 * Reads the header at the start of a message from its bytes, because only they tell in which charset an unencoded
 * value is written: UTF-8 where that fits, else the charset of the message, else a guess.
 * Reads no further than `maximumBytes`. A line that is no field at all continues the field before it, as if it had been folded rightly.
 */
export function readMailHeader(raw: Uint8Array, maximumBytes = maximumHeaderBytes): MailHeader {
  const { lines, bytes, isCut } = headerLines(raw, maximumBytes)
  const fields: { name: string; parts: Uint8Array[] }[] = []
  let hasBrokenLine = false
  for (const line of lines) {
    const last = fields.at(-1)
    const isFolded = line[0] === 0x20 || line[0] === 0x09
    const start = Buffer.from(line.buffer, line.byteOffset, Math.min(line.length, 256)).toString('latin1')
    const match = isFolded ? null : fieldLine.exec(start)
    if (match) fields.push({ name: (match[1] ?? '').toLowerCase(), parts: [line.subarray(match[0].length)] })
    else if (isFolded || !line.includes(0x3a)) last?.parts.push(line)
    hasBrokenLine ||= !match && !isFolded
  }

  const charset = charsetOf(fields.find((field) => field.name === 'content-type')?.parts ?? [])
  const values = new Map<string, string[]>()
  for (const field of fields) {
    const value = field.parts
      .map((part) => valueOf(part, charset))
      .join(' ')
      .trim()
    const same = values.get(field.name)
    if (same) same.push(value)
    else values.set(field.name, [value])
  }
  return {
    all: (name) => values.get(name) ?? [],
    first: (name) => values.get(name)?.find((value) => value !== ''),
    names: new Set(values.keys()),
    bytes,
    hasBrokenLine,
    isCut,
  }
}

function valueOf(part: Uint8Array, charset: string | null): string {
  const decoded = decodeText(part, null)
  return (decoded.how === 'guessed' && charset ? decodeText(part, charset).text : decoded.text).trim()
}

function charsetOf(parts: readonly Uint8Array[]): string | null {
  const value = Buffer.concat(parts).toString('latin1')
  return canonicalCharset(/charset\*?=\s*"?([^\s;"]+)/i.exec(value)?.[1] ?? null)
}

function headerLines(
  raw: Uint8Array,
  maximumBytes: number,
): { lines: Uint8Array[]; bytes: number; isCut: boolean } {
  const lines: Uint8Array[] = []
  let at = 0
  while (at < raw.length) {
    if (at > maximumBytes) return { lines, bytes: at, isCut: true }
    const newline = raw.indexOf(0x0a, at)
    const end = newline < 0 ? raw.length : newline
    const line = raw.subarray(at, end > at && raw[end - 1] === 0x0d ? end - 1 : end)
    at = newline < 0 ? raw.length : newline + 1
    if (line.length === 0) break
    lines.push(line)
  }
  return { lines, bytes: at, isCut: at > maximumBytes }
}
