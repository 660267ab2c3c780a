/** All bytes of an answer; null where they are more than `most`, and the rest of them is not read. */
export async function bytesWithin(body: AsyncIterable<unknown> | null, most: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    const bytes = chunk as Uint8Array
    length += bytes.length
    if (length > most) return null
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
