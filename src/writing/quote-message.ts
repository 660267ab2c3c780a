import type { EpochMs } from '../domain/ids.ts'
import { oneLine } from '../domain/outgoing.ts'
import { type Written, writtenDate, writtenTime } from './written-date.ts'

type Quoted = {
  readonly senderName: string
  readonly senderAddress: string
  readonly text: string
  readonly at: EpochMs
}

const mostQuoted = 20_000

/** A message as an answer quotes it: who wrote when, then its lines behind `>`; what is very long is cut. */
export function quoteMessage({ senderName, senderAddress, text, at }: Quoted, written: Written): string {
  const who = oneLine(senderName === '' ? senderAddress : senderName)
  const day = writtenDate(at, written)
  const time = writtenTime(at, written)
  const head =
    written.language === 'pl' ? `${day} o ${time} ${who} napisał(a):` : `On ${day} at ${time}, ${who} wrote:`
  const isCut = text.length > mostQuoted
  const lines = text
    .slice(0, mostQuoted)
    .trimEnd()
    .split(/\r\n|\r|\n/)
  const quoted = lines.map((line) => (line === '' ? '>' : line.startsWith('>') ? `>${line}` : `> ${line}`))
  return [head, ...quoted, ...(isCut ? ['> […]'] : [])].join('\n')
}
