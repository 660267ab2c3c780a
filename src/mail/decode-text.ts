import { isAscii, isUtf8 } from 'node:buffer'
import { guessCharset } from './guess-charset.ts'

export type DecodedText = {
  readonly text: string
  /** `declared`: read as its label says. `guessed`: no usable label. `corrected`: the label cannot be right. */
  readonly how: 'declared' | 'guessed' | 'corrected'
}

/** In these, bytes that form valid UTF-8 are never meant as they are labelled ("Å‚" for "ł"). */
const latinCharsets = new Set(['windows-1250', 'windows-1252', 'iso-8859-2', 'iso-8859-15', 'iso-8859-16'])

/**
 * Decodes the bytes of a text part or header as a mail reader would: by the declared charset where that works,
 * else as UTF-8 where the bytes allow it, else by a guess among Polish and Western 8-bit charsets. Never throws.
 */
export function decodeText(bytes: Uint8Array, declared: string | null): DecodedText {
  const charset = canonicalCharset(declared)
  const bom = charsetOfBom(bytes)
  if (bom)
    return { text: new TextDecoder(bom).decode(bytes), how: charset === bom ? 'declared' : 'corrected' }
  if (isAscii(bytes)) return decodeAscii(bytes, charset)
  if (!charset) {
    return {
      text: new TextDecoder(isUtf8(bytes) ? 'utf-8' : guessCharset(bytes)).decode(bytes),
      how: 'guessed',
    }
  }
  if (charset !== 'utf-8' && latinCharsets.has(charset) && isUtf8(bytes)) {
    return { text: new TextDecoder().decode(bytes), how: 'corrected' }
  }
  const exact = decodeExactly(bytes, charset)
  if (exact !== null) return { text: exact, how: 'declared' }
  if (charset === 'utf-8' ? mostlyUtf8(bytes) : !isUtf8(bytes)) {
    return { text: new TextDecoder(charset).decode(bytes), how: 'declared' }
  }
  return {
    text: new TextDecoder(isUtf8(bytes) ? 'utf-8' : guessCharset(bytes)).decode(bytes),
    how: 'corrected',
  }
}

/** Name of the charset as TextDecoder knows it; null for none, for ASCII (which says nothing of 8-bit bytes) and for unknown ones. */
export function canonicalCharset(label: string | null): string | null {
  if (!label) return null
  const plain = label
    .slice(0, 80)
    .toLowerCase()
    .replace(/^charset=/, '')
    .replace(/["'\s]/g, '')
  if (/^(us-?)?ascii$|^ansi_x3/.test(plain)) return null
  const spelled = plain
    .replace(/^(?:windows|win|cp|ms|x-cp|x-windows)[-_]?(125\d|874)$/, 'windows-$1')
    .replace(/^iso[-_]?8859[-_]?(\d{1,2})(?:[-_:].*)?$/, 'iso-8859-$1')
    .replace(/^utf[-_]?8.*$/, 'utf-8')
  try {
    return new TextDecoder(spelled).encoding
  } catch {
    return null
  }
}

function charsetOfBom(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** ISO-2022-JP and UTF-16 are written in 7-bit bytes too, so even those need their charset. */
function decodeAscii(bytes: Uint8Array, charset: string | null): DecodedText {
  const isWide = charset?.startsWith('utf-16') === true && bytes.includes(0)
  if (charset === 'iso-2022-jp' || isWide)
    return { text: new TextDecoder(charset).decode(bytes), how: 'declared' }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!charset && /\u001b\$[@B]/.test(text)) {
    return { text: new TextDecoder('iso-2022-jp').decode(bytes), how: 'guessed' }
  }
  return { text, how: 'declared' }
}

function decodeExactly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** True when a few bytes were lost or cut, but the rest can only be UTF-8. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 256 * 1024))
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const sound = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0
  return sound > broken
}
