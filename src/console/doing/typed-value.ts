import type { WrapUpFieldType } from '../../domain/wrap-up-code.ts'
import { sayUnclear } from '../../language/say-unclear.ts'
import { parseWhen } from '../../language/when.ts'
import { zoned } from '../../language/zoned.ts'
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
  if (type === 'date' && !/^\d{4}-\d\d-\d\d$/.test(typed)) {
    const at = typedMoment(doing, typed)
    return at.ok ? { ok: true, value: dayOf(at.value, readTimeZone(doing.reading)) } : at
  }
  return { ok: true, value: typed }
}

/** The moment that words name, or why they name none. */
export function typedMoment(doing: Doing, typed: string): Told<number> {
  const at = parseWhen(typed, doing.now(), readTimeZone(doing.reading))
  if (typeof at === 'number') return { ok: true, value: at }
  const { message, hint } = sayUnclear(at, doing.look.language)
  return { ok: false, problem: `${message} ${hint}` }
}

/** The day of a moment where the site is. */
function dayOf(at: number, timeZone: string): string {
  const { year, month, day } = zoned(timeZone).wallOf(at)
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
}
