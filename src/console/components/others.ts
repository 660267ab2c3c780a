import type { WrittenThing } from '../../domain/presence.ts'
import { formatTime } from '../../language/times.ts'
import type { Look } from '../look.ts'
import { fitLine, span, type Line, type Tone } from './line.ts'

/** Somebody else at a record: another person, or the same at another console. */
export type Other = {
  readonly ref: string
  readonly name: string
  /** Whether it is the agent himself, at another console. */
  readonly isSelf: boolean
  /** What he is writing on it, and since when where that is known; null for somebody who has it open. */
  readonly writing: { readonly what: WrittenThing; readonly since: number | null } | null
}

/** Who else is at which record. */
export type Others = readonly Other[]

/** The mark of a row: somebody else writes on it, or has it open. */
export function othersMark(ref: string, others: Others, { glyphs }: Look): string {
  const here = others.filter((other) => other.ref === ref)
  if (here.length === 0) return ' '
  return here.some(({ writing }) => writing) ? glyphs.pen : glyphs.seen
}

export function othersTone(ref: string, others: Others): Tone {
  return others.some((other) => other.ref === ref && other.writing) ? 'warn' : 'dim'
}

/** The same in words, for those who listen; nothing where nobody is. */
export function saidOthers(ref: string, others: Others, look: Look): string {
  return others
    .filter((other) => other.ref === ref)
    .map((other) => wordsOf(other, look))
    .join(', ')
}

/** Who else is at a record, in words on one line, who writes first; null where nobody is. */
export function othersLine(ref: string, others: Others, columns: number, look: Look): Line | null {
  const here = others.filter((other) => other.ref === ref)
  if (here.length === 0) return null
  const said = here
    .toSorted((a, b) => Number(b.writing !== null) - Number(a.writing !== null))
    .flatMap((other, index): Line => [
      span(index === 0 ? '' : ` ${look.glyphs.separator} `, 'dim'),
      span(wordsOf(other, look), other.writing ? 'warn' : 'dim'),
    ])
  const mark = span(` ${othersMark(ref, others, look)} `, othersTone(ref, others))
  return fitLine([mark, ...said], columns)
}

function wordsOf({ name, isSelf, writing }: Other, { say }: Look): string {
  const who = isSelf ? say('others.yourself', { name }) : name
  if (!writing) return say('others.open', { name: who })
  const writes = say(`others.writes.${writing.what}`, { name: who })
  return writing.since === null ? writes : say('others.since', { writes, time: formatTime(writing.since) })
}
