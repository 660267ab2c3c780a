import { decodeText } from './decode-text.ts'

/** A structured header value such as `text/plain; charset=utf-8`. */
export type MimeValue = {
  /** Lower case, without comments. */
  readonly value: string
  /** By lower-case name, continuations joined and percent-encoding undone (RFC 2231); the first of equal names counts. */
  readonly parameters: ReadonlyMap<string, string>
}

const maximumParameters = 1000

type Section = { readonly number: number; readonly isEncoded: boolean; readonly text: string }

/** Reads Content-Type or Content-Disposition, also with unquoted blanks, stray semicolons and unclosed quotes. */
export function mimeValue(text: string): MimeValue {
  const [value, ...rest] = segmentsOf(withFirstSemicolon(text)).slice(0, maximumParameters)
  const parameters = new Map<string, string>()
  const extended = new Map<string, Section[]>()
  for (const segment of rest) {
    const equals = segment.indexOf('=')
    const key = (equals < 0 ? segment : segment.slice(0, equals)).trim().toLowerCase()
    const written = equals < 0 ? '' : segment.slice(equals + 1).trim()
    const given = trimmed(isFileName(key) ? written : written.replace(/\s.*$/s, ''))
    const match = /^([^*]{1,100})\*(\d{1,4})?(\*)?$/.exec(key)
    if (match) {
      const name = match[1] ?? ''
      const section = {
        number: Number(match[2] ?? 0),
        isEncoded: match[2] === undefined || match[3] !== undefined,
        text: given,
      }
      extended.set(name, [...(extended.get(name) ?? []), section])
    } else if (key !== '' && !parameters.has(key)) {
      parameters.set(key, given)
    }
  }
  for (const [name, sections] of extended) parameters.set(name, joined(sections))
  return { value: trimmed(value ?? '').toLowerCase(), parameters }
}

/** Stands for a blank in quotes until the blanks around a value are trimmed: sections of a long name may end in one. */
const quotedBlank = '\0'

function trimmed(text: string): string {
  return text.trim().replaceAll(quotedBlank, ' ')
}

/** Behind a blank only, and not in a file name: unquoted ones such as `Invoice (1).pdf` are more common than comments there. */
function canOpenComment(segment: string): boolean {
  return /^$|\s$/.test(segment.slice(-1)) && !/^\s*(file)?name[*\d]*\s*=/i.test(segment)
}

/** In any other, a blank outside of quotes ends the value: behind it may stand a broken line of the header. */
function isFileName(key: string): boolean {
  return /^(file)?name\b/.test(key)
}

/** `text/html charset=utf-8` is written by more than one program. */
function withFirstSemicolon(text: string): string {
  return text.replace(/^(\s*[\w.+/-]+)\s+(?=[\w*]+\s*=)/, '$1; ')
}

/** Splits at the semicolons outside of quotes; drops the quotes and, where a comment may stand, comments. */
function segmentsOf(text: string): string[] {
  const segments: string[] = []
  let segment = ''
  let isQuoted = false
  let mayHoldComments = true
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    const next = text.charAt(at + 1)
    if (char === '"') {
      isQuoted = !isQuoted
    } else if (isQuoted && char === '\\' && (next === '"' || next === '\\')) {
      segment += next
      at++
    } else if (!isQuoted && char === ';') {
      segments.push(segment)
      segment = ''
    } else if (isQuoted && char === ' ') {
      segment += quotedBlank
    } else if (char === '(' && !isQuoted && mayHoldComments && canOpenComment(segment)) {
      const end = endOfComment(text, at)
      mayHoldComments = end !== null
      if (end === null) segment += char
      else at = end
    } else {
      segment += char
    }
  }
  segments.push(segment)
  return segments
}

function endOfComment(text: string, start: number): number | null {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '\\') at++
    else if (char === '(') depth++
    else if (char === ')' && --depth === 0) return at
  }
  return null
}

function joined(sections: readonly Section[]): string {
  const ordered = sections.toSorted((a, b) => a.number - b.number)
  const opening = ordered[0]?.isEncoded ? /^([^']{0,80})'[^']{0,80}'/.exec(ordered[0].text) : null
  const charset = opening?.[1] || null
  let text = ''
  let bytes: Buffer[] = []
  for (const [at, section] of ordered.entries()) {
    const own = at === 0 && opening ? section.text.slice(opening[0].length) : section.text
    if (section.isEncoded) {
      bytes.push(percentDecoded(own))
    } else {
      text += decodeText(Buffer.concat(bytes), charset).text + own
      bytes = []
    }
  }
  return text + decodeText(Buffer.concat(bytes), charset).text
}

function percentDecoded(text: string): Buffer {
  const pieces = text.split(/%([0-9a-f]{2})/i)
  return Buffer.concat(
    pieces.map((piece, at) =>
      at % 2 === 0 ? Buffer.from(piece) : Buffer.from([Number.parseInt(piece, 16)]),
    ),
  )
}
