/** Decodes the body of a part whose transfer encoding is (x-)uuencode: from its `begin` line, or from the first line. */
export function decodeUuencoded(encoded: Uint8Array): Uint8Array {
  const lines = Buffer.from(encoded.buffer, encoded.byteOffset, encoded.byteLength)
    .toString('latin1')
    .split(/\r?\n/)
  const begin = lines.findIndex((line) => /^begin [0-7]{3,4} /.test(line))
  const decoded: number[] = []
  for (const line of lines.slice(begin + 1)) {
    if (line === 'end') break
    const length = line === '' ? 0 : sixBits(line, 0)
    const before = decoded.length
    for (let at = 1; decoded.length - before < length && at < line.length; at += 4) {
      const group =
        (sixBits(line, at) << 18) |
        (sixBits(line, at + 1) << 12) |
        (sixBits(line, at + 2) << 6) |
        sixBits(line, at + 3)
      decoded.push((group >> 16) & 255, (group >> 8) & 255, group & 255)
    }
    decoded.length = Math.min(decoded.length, before + length)
  }
  return Uint8Array.from(decoded)
}

function sixBits(line: string, at: number): number {
  return at < line.length ? (line.charCodeAt(at) - 32) & 63 : 0
}
