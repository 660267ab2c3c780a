import { readFilter } from '../domain/filter/check-filter.ts'
import { type FilterFields, type FilterWorld, joinedChoices } from '../domain/filter/filter-field.ts'
import type { Refusal } from '../domain/refusal.ts'
import { filterWords } from '../language/filter-words.ts'
import { whenSpan } from '../language/when-span.ts'

/** What a filter is read with that is kept for later, by whoever looks then. */
export type FilterNames = Pick<FilterWorld, 'choices' | 'own'> & {
  readonly now: number
  readonly timeZone: string
}

/**
 * Why a filter that is kept under a name could not be read; undefined where it can, and for an empty one. What somebody may
 * see is asked when it is used: `me` is then whoever looks.
 */
export function whyNotFilter(
  text: string,
  fields: FilterFields,
  { choices, own, now, timeZone }: FilterNames,
): Refusal | undefined {
  if (text.trim() === '') return undefined
  const read = readFilter(text, fields, {
    now,
    me: '',
    choices: joinedChoices(filterWords(), choices),
    own,
    timeOf: (words, isPast) => whenSpan(words, { now, timeZone, isPast }),
  })
  return read.ok ? undefined : read.refusal
}
