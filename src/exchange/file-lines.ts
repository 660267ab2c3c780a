import { createReadStream } from 'node:fs'

export type FileLine = {
  /** From 1. */
  readonly number: number
  /** Without a decision on line ends: the last byte is `\n` unless the file ends here. */
  readonly bytes: Uint8Array
  /** False for the rest of a line that was too long for one piece. */
  readonly isStart: boolean
}

const maximumPieceBytes = 1024 * 1024

/** Yields the lines of a file in batches as they are read, holding no more than one batch. */
export async function* fileLines(file: string | Buffer): AsyncGenerator<FileLine[]> {
  let rest: Buffer = Buffer.alloc(0)
  let number = 1
  let isStart = true
  const chunks: AsyncIterable<Buffer> = createReadStream(file, { highWaterMark: 256 * 1024 })
  for await (const chunk of chunks) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const lines: FileLine[] = []
    let at = 0
    for (let newline = bytes.indexOf(0x0a); newline >= 0; newline = bytes.indexOf(0x0a, at)) {
      lines.push({ number, bytes: bytes.subarray(at, newline + 1), isStart })
      at = newline + 1
      number++
      isStart = true
    }
    rest = bytes.subarray(at)
    if (rest.length > maximumPieceBytes) {
      lines.push({ number, bytes: rest, isStart })
      rest = Buffer.alloc(0)
      isStart = false
    }
    yield lines
  }
  if (rest.length > 0) yield [{ number, bytes: rest, isStart }]
}
