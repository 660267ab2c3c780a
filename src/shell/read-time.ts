import { parseDay } from '../language/parse-day.ts'
import { parseWhen } from '../language/when.ts'
import { type Answer, mistakenBy } from './answer.ts'
import type { ShellReading } from './shell.ts'
import { timeZoneOf } from './time-zone.ts'

/** A time in words of either language, in the time zone of the site; a mistake of the verb when it names none. */
export function readTime(verb: string, text: string, { reader, now }: ShellReading): number | Answer {
  const at = parseWhen(text, now(), timeZoneOf(reader))
  return typeof at === 'number' ? at : mistakenBy({ kind: 'time-unclear', verb, unclear: at })
}

/** A day in words of either language, as `2026-12-01`, on the calendar of the site; a mistake of the verb when it names none. */
export function readDay(verb: string, text: string, { reader, now }: ShellReading): string | Answer {
  const day = parseDay(text, now(), timeZoneOf(reader))
  return typeof day === 'string' ? day : mistakenBy({ kind: 'time-unclear', verb, unclear: day })
}
