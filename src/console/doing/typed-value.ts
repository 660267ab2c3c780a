import type { WrapUpFieldType } from '../../domain/wrap-up-code.ts'
import { sayUnclear } from '../../language/say-unclear.ts'
import { parseDay } from '../../language/parse-day.ts'
import { type WhenUnclear, parseWhen } from '../../language/when.ts'
import { readTimeZone } from '../views/read-offers.ts'
import type { Doing } from './doing.ts'

export type Told<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: string }

/** Days and times are typed in words as everywhere; what is left as typed, the command reads by its type. */
export function typedValue(doing: Doing, type: WrapUpFieldType, typed: string): Told<string> {
  if (type === 'datetime') {
    const at = typedMoment(doing, typed)
    return at.ok ? { ok: true, value: new Date(at.value).toISOString() } : at
  }
  if (type === 'date') {
    const day = parseDay(typed, doing.now(), readTimeZone(doing.reading))
    return typeof day === 'string' ? { ok: true, value: day } : unclear(day, doing)
  }
  return { ok: true, value: typed }
}

/** The moment that words name, or why they name none. */
export function typedMoment(doing: Doing, typed: string): Told<number> {
  const at = parseWhen(typed, doing.now(), readTimeZone(doing.reading))
  if (typeof at === 'number') return { ok: true, value: at }
  return unclear(at, doing)
}

function unclear(why: WhenUnclear, { look }: Doing): { readonly ok: false; readonly problem: string } {
  const { message, hint } = sayUnclear(why, look.language)
  return { ok: false, problem: `${message} ${hint}` }
}
