import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { guessCharset } from '../../mail/guess-charset.ts'

export type ExaminedBytes = {
  readonly hash: string
  readonly bytes: number
  readonly encoding: string
  readonly encodingIs: 'certain' | 'guessed'
  /** The beginning of the file. */
  readonly head: Buffer
}

const headBytes = 256 * 1024
const sampleBytes = 64 * 1024

/**
 * Reads a file once, whole: its hash, and the encoding of its text. A byte order mark or bytes that are UTF-8 from the first
 * to the last settle it; else the likeliest 8-bit charset, told from up to 64 kB around letters that are not ASCII,
 * wherever in the file they stand. UTF-8 that is broken in a few places is still taken for UTF-8.
 */
export async function examineBytes(path: string): Promise<ExaminedBytes> {
  const hash = createHash('sha256')
  const strict = new TextDecoder('utf-8', { fatal: true })
  const lenient = new TextDecoder()
  const head: Buffer[] = []
  const sample: Buffer[] = []
  let sampled = 0
  let bytes = 0
  let isUtf8 = true
  let [broken, sound] = [0, 0]
  const chunks: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: 256 * 1024 })
  for await (const chunk of chunks) {
    hash.update(chunk)
    if (bytes < headBytes) head.push(chunk)
    bytes += chunk.length
    for (let at = 0; at < chunk.length && sampled < sampleBytes; at++) {
      if ((chunk[at] ?? 0) < 0x80) continue
      const piece = chunk.subarray(Math.max(0, at - 24), at + 24)
      sample.push(piece)
      sampled += piece.length
      at += 23
    }
    if (isUtf8) isUtf8 = decodes(strict, chunk)
    if (sound < 100_000) {
      const text = lenient.decode(chunk, { stream: true })
      broken += text.match(/\ufffd/g)?.length ?? 0
      sound += text.match(/[\u0080-\uffff]/g)?.length ?? 0
    }
  }
  if (isUtf8) isUtf8 = decodes(strict, undefined)
  const first = Buffer.concat(head).subarray(0, headBytes)
  const known = { hash: hash.digest('hex'), bytes, head: first }
  const wide = wideEncoding(first)
  if (wide) return { ...known, encoding: wide, encodingIs: 'certain' }
  if (isUtf8) return { ...known, encoding: 'utf-8', encodingIs: 'certain' }
  // Of text in an 8-bit charset hardly anything is UTF-8 by chance.
  if (sound > broken * 4) return { ...known, encoding: 'utf-8', encodingIs: 'guessed' }
  return { ...known, encoding: guessCharset(Buffer.concat(sample)), encodingIs: 'guessed' }
}

function decodes(
  strict: { decode(chunk?: Buffer, how?: { stream: boolean }): string },
  chunk: Buffer | undefined,
): boolean {
  try {
    if (chunk) strict.decode(chunk, { stream: true })
    else strict.decode()
    return true
  } catch {
    return false
  }
}

/** UTF-16 with its mark, or without where every other byte of the beginning is zero. */
function wideEncoding(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const start = head.subarray(0, 64)
  if (start.length < 16) return undefined
  const zeros = (from: number) => start.filter((byte, at) => at % 2 === from && byte === 0).length
  if (zeros(1) > start.length * 0.4 && zeros(0) === 0) return 'utf-16le'
  return zeros(0) > start.length * 0.4 && zeros(1) === 0 ? 'utf-16be' : undefined
}
