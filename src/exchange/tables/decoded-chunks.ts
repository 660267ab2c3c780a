import { createReadStream } from 'node:fs'

/** The text of a file in pieces, without its byte order mark; what cannot be read becomes U+FFFD. `heard` is told how many bytes were read so far. */
export async function* decodedChunks(
  path: string,
  encoding: string,
  heard: (bytes: number) => void = () => undefined,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  const chunks: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: 256 * 1024 })
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    heard(bytes)
    const text = decoder.decode(chunk, { stream: true })
    if (text !== '') yield text
  }
  const last = decoder.decode()
  if (last !== '') yield last
}
