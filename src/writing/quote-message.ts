import type { EpochMs } from '../domain/ids.ts'
import { oneLine } from '../domain/outgoing.ts'
import { clean } from '../language/clean.ts'
import { type Written, writtenDate, writtenTime } from './written-date.ts'

type Quoted = {
  readonly senderName: string
  readonly senderAddress: string
  readonly text: string
  readonly at: EpochMs
}

const mostQuoted = 20_000
/** Mail programs break what is longer, and put no mark before the rest. Source: RFC 3676, section 4.2. */
const mostColumns = 76

/**
 * A message as an answer quotes it: who wrote when, then its lines behind `>`, without the signature. What is very long is cut; what
 * acts or hides is left out, because whoever gets the answer did not write it.
 */
export function quoteMessage({ senderName, senderAddress, text, at }: Quoted, written: Written): string {
  const who = inert(oneLine(senderName === '' ? senderAddress : senderName))
  const day = writtenDate(at, written)
  const time = writtenTime(at, written)
  const head =
    written.language === 'pl' ? `${day} o ${time} ${who} napisał(a):` : `On ${day} at ${time}, ${who} wrote:`
  const isCut = text.length > mostQuoted
  const lines = withoutSignature(inert(text.slice(0, mostQuoted)).split('\n'))
  const quoted = lines
    .flatMap(broken)
    .map((line) => (line === '' ? '>' : line.startsWith('>') ? `>${line}` : `> ${line}`))
  return [head, ...quoted, ...(isCut ? ['> […]'] : [])].join('\n')
}

/** A paragraph of one line as lines that a mark fits before; what has no blank stays whole, and what is quoted already stays as it is. */
function broken(line: string): readonly string[] {
  if (line.length <= mostColumns || line.startsWith('>')) return [line]
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > mostColumns) {
      lines.push(current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  return [...lines, current]
}

/** What stands before the line that begins a signature; all of it where nothing does. Source: RFC 3676, section 4.3. */
function withoutSignature(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => /^-- ?$/.test(line))
  const own = at > 0 && lines.slice(0, at).some((line) => line.trim() !== '') ? lines.slice(0, at) : lines
  return own.slice(0, own.findLastIndex((line) => line.trim() !== '') + 1)
}

/** A text without what `clean` makes visible marks of; lines stay lines. */
function inert(text: string): string {
  return clean(text.replaceAll(/\r\n?/g, '\n'), { multiline: true }).replaceAll(
    /‹U\+[0-9A-F]{4,6}(?:[×+]\d+)?›|[\u2400-\u2421]/g,
    '',
  )
}
