import { decodeUuencoded } from './decode-uuencoded.ts'

/** Undoes a Content-Transfer-Encoding; an unknown one leaves the bytes as they are, as mail readers do. */
export function decodeTransfer(encoded: Uint8Array, encoding: string): Uint8Array {
  switch (encoding) {
    case 'base64':
      return decodeBase64(encoded)
    case 'quoted-printable':
      return decodeQuotedPrintable(encoded)
    case 'uuencode':
    case 'x-uuencode':
    case 'x-uue':
      return decodeUuencoded(encoded)
    default:
      return encoded
  }
}

/** Padding in the middle, left by tools that glue pieces together, starts a new piece. */
function decodeBase64(encoded: Uint8Array): Uint8Array {
  const text = Buffer.from(encoded.buffer, encoded.byteOffset, encoded.byteLength).toString('latin1')
  if (!/=\s*[^=\s]/.test(text)) return Buffer.from(text, 'base64')
  const decoded = Buffer.alloc(Math.ceil(text.length * 0.75))
  let length = 0
  let at = 0
  while (at < text.length) {
    const padding = text.indexOf('=', at)
    const end = padding < 0 ? text.length : padding
    if (end > at) length += decoded.write(text.slice(at, end), length, 'base64')
    at = end + 1
  }
  return decoded.subarray(0, length)
}

function decodeQuotedPrintable(encoded: Uint8Array): Uint8Array {
  const decoded = Buffer.alloc(encoded.length)
  let length = 0
  let at = 0
  while (at < encoded.length) {
    const byte = encoded[at] ?? 0
    const isEscape = byte === 0x3d
    const blanksEnd = afterBlanks(encoded, isEscape ? at + 1 : at)
    if (isEscape && hexValue(encoded[at + 1]) >= 0 && hexValue(encoded[at + 2]) >= 0) {
      decoded[length++] = hexValue(encoded[at + 1]) * 16 + hexValue(encoded[at + 2])
      at += 3
    } else if (isEscape && endsLine(encoded, blanksEnd)) {
      at = encoded[blanksEnd] === 0x0d ? blanksEnd + 2 : blanksEnd + 1
    } else if (!isEscape && blanksEnd > at) {
      if (!endsLine(encoded, blanksEnd)) while (at < blanksEnd) decoded[length++] = encoded[at++] ?? 0
      at = blanksEnd
    } else {
      decoded[length++] = byte
      at++
    }
  }
  return decoded.subarray(0, length)
}

/** Blanks at the end of a line, and behind a `=` that joins it to the next, were added on the way (RFC 2045). */
function afterBlanks(encoded: Uint8Array, from: number): number {
  let at = from
  while (encoded[at] === 0x20 || encoded[at] === 0x09) at++
  return at
}

function endsLine(encoded: Uint8Array, at: number): boolean {
  return at >= encoded.length || encoded[at] === 0x0a || (encoded[at] === 0x0d && encoded[at + 1] === 0x0a)
}

function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}
