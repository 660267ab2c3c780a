import { refuse } from '../decision.ts'
import type { FilterProblem } from '../refusals/filter-refusals.ts'

/** Where a filter goes wrong, as a UTF-16 place from 0, and why. */
export type InvalidPlace = {
  readonly at: number
  readonly why: FilterProblem
  readonly found?: string
  readonly expected?: readonly string[]
  readonly nearest?: readonly string[]
}

/** Refuses a filter at a place; people count characters from 1, and a pair of surrogates is one. */
export function refuseAt(text: string, { at, why, found = '', expected = [], nearest = [] }: InvalidPlace) {
  const position = Array.from(text.slice(0, at)).length + 1
  return refuse({ code: 'filter-invalid', position, why, found: found.slice(0, 60), expected, nearest })
}
