/** Letters that most 8-bit charsets lack, as people write them without. */
const plainer: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '…': '...',
  '–': '-',
  '→': '->',
}

/** Bytes that are letters of their own in an 8-bit charset; those of the others begin longer ones. */
const fewestLetters = 90

/** Writes text in one encoding. */
export type TextEncoding = {
  /** As TextDecoder names it. */
  readonly name: string
  /** What stands at the beginning of a file; empty where nothing does. */
  readonly mark: Buffer
  /** A text with plainer letters, or question marks, in the place of those that the encoding lacks. */
  readonly writable: (text: string) => string
  /** The bytes of a text that is writable. */
  readonly encode: (text: string) => Buffer
}

/** Writes an encoding as TextDecoder names it; UTF-8 in the place of those with letters of several bytes, which Node only reads. */
export function textEncoding(encoding: string): TextEncoding {
  if (encoding === 'utf-16le')
    return { ...utf16, name: encoding, encode: (text) => Buffer.from(text, 'utf16le') }
  if (encoding === 'utf-16be') {
    return { name: encoding, mark: bigEndian(byteOrderMark), writable: asItIs, encode: bigEndian }
  }
  const bytes = encoding === 'utf-8' ? undefined : bytesOf(encoding)
  if (!bytes) {
    // Spreadsheets read UTF-8 only by its mark.
    const mark = Buffer.from(byteOrderMark)
    return { name: 'utf-8', mark, writable: asItIs, encode: (text) => Buffer.from(text) }
  }
  const known = (letter: string): string => (bytes.has(letter) ? letter : '?')
  return {
    name: encoding,
    mark: Buffer.alloc(0),
    writable: (text) =>
      Array.from(text, (letter) =>
        bytes.has(letter) ? letter : Array.from(withoutMarks(letter), known).join(''),
      ).join(''),
    encode: (text) => Buffer.from(Array.from(text, (letter) => bytes.get(letter) ?? questionMark)),
  }
}

const byteOrderMark = '\uFEFF'
const questionMark = 0x3f
const utf16 = { mark: Buffer.from(byteOrderMark, 'utf16le'), writable: asItIs }

function bigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

function asItIs(text: string): string {
  return text
}

function withoutMarks(letter: string): string {
  return plainer[letter] ?? letter.normalize('NFD').replaceAll(/\p{M}/gu, '')
}

function bytesOf(encoding: string): ReadonlyMap<string, number> | undefined {
  const decoder = new TextDecoder(encoding)
  const letters = Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte)))
  const known = letters.flatMap((letter, byte) => (letter === '\uFFFD' ? [] : [[letter, byte] as const]))
  const high = known.filter(([, byte]) => byte > 0x7f)
  return high.length < fewestLetters ? undefined : new Map(known)
}
