const newLine = 0x0a

/** The whole lines of what comes, without their ends; null in the place of one that is longer than `most` bytes, and nothing after it. */
export async function* linesWithin(
  body: AsyncIterable<unknown>,
  most: number,
): AsyncGenerator<string | null> {
  // Pieces of the line that is coming: put together once, however many they are.
  let pieces: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    const bytes = chunk as Uint8Array
    for (let from = 0; from < bytes.length;) {
      const end = bytes.indexOf(newLine, from)
      const piece = bytes.subarray(from, end === -1 ? undefined : end)
      length += piece.length
      if (length > most) {
        yield null
        return
      }
      pieces.push(piece)
      if (end === -1) break
      yield Buffer.concat(pieces).toString()
      pieces = []
      length = 0
      from = end + 1
    }
  }
}
