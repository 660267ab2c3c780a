import { decodeText } from './decode-text.ts'

type Word = { readonly charset: string; readonly bytes: Uint8Array; readonly end: number }

/** Decodes the encoded words (RFC 2047) of a header value; also unterminated ones and ones in an unknown charset. */
export function decodeEncodedWords(value: string): string {
  return replaceEncodedWords(value, (text) => text)
}

/**
 * Rewrites every encoded word as clean UTF-8, so that a parser of structured headers can neither stumble over a
 * broken one nor take what is inside (a comma, an address) for structure.
 */
export function mendEncodedWords(value: string): string {
  return replaceEncodedWords(value, (text) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`)
}

function replaceEncodedWords(value: string, write: (text: string) => string): string {
  const parts: string[] = []
  let at = 0
  while (at < value.length) {
    const start = value.indexOf('=?', at)
    if (start < 0) break
    const run = readRun(value, start)
    if (!run) {
      parts.push(value.slice(at, start + 2))
      at = start + 2
      continue
    }
    parts.push(value.slice(at, start), write(run.text))
    at = run.end
  }
  parts.push(value.slice(at))
  return parts.join('')
}

/** Adjacent words belong together: the white space between them is folding, and a character may be split over two. */
function readRun(value: string, start: number): { text: string; end: number } | null {
  const first = readWord(value, start)
  if (!first) return null
  const groups: { charset: string; bytes: Uint8Array[] }[] = [
    { charset: first.charset, bytes: [first.bytes] },
  ]
  let end = first.end
  for (;;) {
    let next = end
    while (value.charAt(next) === ' ' || value.charAt(next) === '\t') next++
    const word = value.startsWith('=?', next) ? readWord(value, next) : null
    if (!word) break
    const last = groups.at(-1)
    if (last && last.charset === word.charset && !isStateful(word.charset)) last.bytes.push(word.bytes)
    else groups.push({ charset: word.charset, bytes: [word.bytes] })
    end = word.end
  }
  return {
    text: groups.map((group) => decodeText(Buffer.concat(group.bytes), group.charset).text).join(''),
    end,
  }
}

/** Each word in these begins anew, and two joined ones are not valid. */
function isStateful(charset: string): boolean {
  return charset.startsWith('iso-2022')
}

function readWord(value: string, start: number): Word | null {
  const opening = /=\?([^?\s]{1,75})\?([QqBb])\?/y
  opening.lastIndex = start
  const match = opening.exec(value)
  if (!match) return null
  const from = opening.lastIndex
  const closed = value.indexOf('?=', from)
  const nextOpening = value.indexOf('=?', from)
  const isClosed = closed >= 0 && (nextOpening < 0 || closed <= nextOpening + 1)
  const to = isClosed ? closed : nextOpening >= 0 ? nextOpening : value.length
  const encoded = value.slice(from, to)
  return {
    charset: (match[1] ?? '').replace(/\*.*$/, '').toLowerCase(),
    bytes: match[2]?.toUpperCase() === 'B' ? Buffer.from(encoded, 'base64') : decodeQ(encoded),
    end: isClosed ? to + 2 : to,
  }
}

function decodeQ(encoded: string): Uint8Array {
  const bytes = Buffer.from(encoded.replaceAll('_', ' '))
  const decoded = Buffer.alloc(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const hex = bytes[at] === 0x3d ? bytes.toString('latin1', at + 1, at + 3) : ''
    const isByte = /^[0-9a-fA-F]{2}$/.test(hex)
    decoded[length++] = isByte ? Number.parseInt(hex, 16) : (bytes[at] ?? 0)
    if (isByte) at += 2
  }
  return decoded.subarray(0, length)
}
