import { fold } from '../domain/fold.ts'
import {
  dayWords,
  fillerWords,
  monthWords,
  nextWords,
  timeWords,
  unitWords,
  weekdayWords,
} from './when-words.ts'

export type Day =
  | { readonly is: 'days-from-today'; readonly days: number }
  /** `isAfterToday`: the next one, as in “next Tuesday” said on a Tuesday. */
  | { readonly is: 'weekday'; readonly weekday: number; readonly isAfterToday: boolean }
  | { readonly is: 'date'; readonly year: number | undefined; readonly month: number; readonly day: number }
export type Time = { readonly hour: number; readonly minute: number }
/** What the words of a time say, each at most once. */
export type Read = { day?: Day; time?: Time; span?: { days: number; ms: number } }

/** Takes the words one after the other; undefined when one is not known or says a second time what is said already. */
export function readWhen(text: string): Read | undefined {
  const tokens = tokensOf(text)
  const read: Read = {}
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? ''
    const next = tokens[index + 1]
    const used =
      readSpan(read, token, next) ||
      readDay(read, token, next, tokens[index + 2]) ||
      readTime(read, token, next)
    if (used > 0) index += used - 1
    else if (!fillerWords.has(token)) return undefined
  }
  return read.day === undefined && read.time === undefined && read.span === undefined ? undefined : read
}

function tokensOf(text: string): string[] {
  return fold(text)
    .replace(/(\d{4}-\d\d?-\d\d?)t(\d)/, '$1 $2')
    .split(/[\s,]+/)
    .filter((token) => token !== '' && token !== '.')
}

/** `+3h`, `+1h30m`, `3 h`, `za 2 dni`, `tydzień`: how many tokens it took, 0 when it is none. */
function readSpan(read: Read, token: string, next: string | undefined): number {
  if (read.day !== undefined || read.time !== undefined) return 0
  const joined = /^\+?((?:\d{1,4}[a-z]+)+)$/.exec(token)?.[1]
  const pairs =
    joined === undefined ? [] : Array.from(joined.matchAll(/(\d+)([a-z]+)/g), ([, n, unit]) => [n, unit])
  const apart = /^\+?(\d{1,4})$/.exec(token)?.[1]
  if (apart !== undefined && next !== undefined && unitWords.has(next)) pairs.push([apart, next])
  const alone = /^(?:tydzien|week|godzine)$/.test(token)
  if (alone) pairs.push(['1', token])
  if (pairs.length === 0) return 0
  const sum = read.span ?? { days: 0, ms: 0 }
  for (const [n, unit] of pairs) {
    const size = unitWords.get(unit ?? '')
    if (size === undefined) return 0
    if ('days' in size) sum.days += Number(n) * size.days
    else sum.ms += Number(n) * size.ms
  }
  read.span = sum
  return joined !== undefined || alone ? 1 : 2
}

function readDay(read: Read, token: string, next: string | undefined, afterNext: string | undefined): number {
  if (read.day !== undefined || read.span !== undefined) return 0
  const days = dayWords.get(token)
  if (days !== undefined) return takeDay(read, { is: 'days-from-today', days }, 1)
  const weekday = weekdayWords.get(token.replace(/\.$/, ''))
  if (weekday !== undefined) return takeDay(read, { is: 'weekday', weekday, isAfterToday: false }, 1)
  const named = nextWords.has(token) ? weekdayWords.get((next ?? '').replace(/\.$/, '')) : undefined
  if (named !== undefined) return takeDay(read, { is: 'weekday', weekday: named, isAfterToday: true }, 2)

  const iso = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(token)
  if (iso)
    return takeDay(read, { is: 'date', year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }, 1)
  const dotted = /^(\d\d?)\.(\d\d?)(?:\.(\d{4})?)?$/.exec(token)
  if (dotted) {
    const year = dotted[3] === undefined ? undefined : Number(dotted[3])
    return takeDay(read, { is: 'date', year, month: Number(dotted[2]), day: Number(dotted[1]) }, 1)
  }

  const dayFirst = monthOf(next)
  const monthFirst = monthOf(token)
  const month = dayFirst ?? monthFirst
  const number = dayFirst === undefined ? next : token
  if (month === undefined || number === undefined || !/^\d\d?(?:\.|st|nd|rd|th)?$/.test(number)) return 0
  const year = afterNext !== undefined && /^\d{4}$/.test(afterNext) ? Number(afterNext) : undefined
  return takeDay(
    read,
    { is: 'date', year, month, day: Number.parseInt(number, 10) },
    year === undefined ? 2 : 3,
  )
}

function takeDay(read: Read, day: Day, tokens: number): number {
  read.day = day
  return tokens
}

function monthOf(token: string | undefined): number | undefined {
  return token === undefined ? undefined : monthWords.get(token.replace(/\.$/, ''))
}

function readTime(read: Read, token: string, next: string | undefined): number {
  if (read.time !== undefined) return 0
  const named = timeWords.get(token)
  if (named !== undefined) return takeTime(read, { hour: named, minute: 0 }, 1)
  const match = /^(\d\d?)(?:[:.](\d\d))?(am|pm)?$/.exec(token)
  if (!match) return 0
  const half = match[3] ?? (next === 'am' || next === 'pm' ? next : undefined)
  const hour = Number(match[1])
  const minute = Number(match[2] ?? 0)
  const tokens = half !== undefined && match[3] === undefined ? 2 : 1
  if (half === undefined) return takeTime(read, { hour, minute }, tokens)
  // 13 pm is no time of day; 99 is refused as none.
  const isHalfDay = hour >= 1 && hour <= 12
  return takeTime(read, { hour: isHalfDay ? (hour % 12) + (half === 'pm' ? 12 : 0) : 99, minute }, tokens)
}

function takeTime(read: Read, time: Time, tokens: number): number {
  read.time = time
  return tokens
}
