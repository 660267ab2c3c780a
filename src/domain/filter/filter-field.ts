import { fieldUnderHeading } from './field-aliases.ts'
import type { Refusal } from '../refusal.ts'
import type { FilterTest } from './filter-test.ts'
import type { WrapUpFieldType } from '../wrap-up-code.ts'

/**
 * What a field of a filter is, and which column of a record it looks at. `column` names what rows and statements know:
 * a property of the evaluated row, an expression of the table's statement.
 */
export type FilterField =
  /** Folded text: `=` is the same, `~` contains. */
  | { readonly kind: 'text'; readonly column: string }
  | { readonly kind: 'number'; readonly column: string }
  /** `KX-1042` as people type it. */
  | { readonly kind: 'ref'; readonly column: string }
  /** A moment; `isPast`: a weekday or a date without its year is the last one, not the next. */
  | { readonly kind: 'time'; readonly column: string; readonly isPast?: true }
  /** How long ago a moment was: `age > 3d 4h`. */
  | { readonly kind: 'age'; readonly column: string }
  /** Whether a moment has passed: `late`. */
  | { readonly kind: 'passed'; readonly column: string }
  | { readonly kind: 'flag'; readonly column: string }
  /** A key out of a list that the site or the program knows by several names. */
  | { readonly kind: 'choice'; readonly column: string; readonly of: string }
  /** Several keys out of such a list at once, in one column, a blank before and after each. */
  | { readonly kind: 'choices'; readonly column: string; readonly of: string }
  /** A record by its ref or its name. */
  | { readonly kind: 'named'; readonly ref: string; readonly name: string }
  /** Text that is kept as a day `2026-12-01`, or as an instant `2026-12-01T08:00:00.000Z`. */
  | { readonly kind: 'day' | 'instant'; readonly column: string }

/** The fields of a kind of record by the names people type. Each column stands in the statements of the kind too. */
export type FilterFields = Readonly<Record<string, FilterField>>

/** One possible value of a choice: what is stored, and everything that people may call it. */
export type FilterChoice = { readonly key: string; readonly names: readonly string[] }

/** One of the site's own fields, as `field.KEY`. */
export type OwnField = {
  readonly key: string
  readonly type: WrapUpFieldType
  readonly choices: readonly FilterChoice[]
}

/** A stretch of time, `until` not in it; the days that it begins and ends with, as the site's calendar has them. */
export type FilterSpan = {
  readonly from: number
  readonly until: number
  readonly fromDay: string
  readonly untilDay: string
}

/** What a filter is read with: the moment, who asks, and all the names that values may have. */
export type FilterWorld = {
  readonly now: number
  /** The agent that `me` is; null for whoever is none. */
  readonly me: string | null
  /** Choices by what a field is a choice of: `queue`, `agent`, `state`. */
  readonly choices: Readonly<Record<string, readonly FilterChoice[]>>
  readonly own: readonly OwnField[]
  /** The contact in hand because of which cards are masked; left out where none are. */
  readonly maskedBy?: string
  /** Why whoever asks may not ask about the site’s own fields; left out where he may. */
  readonly ownDenied?: Refusal
  /** The rows of which he may; of others they are taken for empty. Left out where he may of all. */
  readonly ownWithin?: FilterTest
  /** The stretch that words name; undefined when they name none. */
  readonly timeOf: (text: string, isPast: boolean) => FilterSpan | undefined
}

/** The prefix of the site's own fields. */
export const ownPrefix = 'field.'

/** A field of a table by its name as typed or by the heading of its column, the site's own among them; undefined when there is none. */
export function fieldNamed(
  typed: string,
  fields: FilterFields,
  { own }: Pick<FilterWorld, 'own'>,
): FilterField | undefined {
  const name = typed.toLowerCase()
  if (Object.hasOwn(fields, name)) return fields[name]
  const meant = fieldUnderHeading(typed, fields)
  if (meant !== undefined) return fields[meant]
  const found = own.find(({ key }) => `${ownPrefix}${key}`.toLowerCase() === name)
  return found && ownFieldOf(found)
}

function ownFieldOf({ key, type }: OwnField): FilterField {
  const column = `${ownPrefix}${key}`
  switch (type) {
    case 'number':
    case 'amount':
      return { kind: 'number', column }
    case 'yes-no':
      return { kind: 'flag', column }
    case 'choice':
      return { kind: 'choice', column, of: column }
    case 'date':
      return { kind: 'day', column }
    case 'datetime':
      return { kind: 'instant', column }
    case 'text':
      return { kind: 'text', column }
    default:
      throw new Error('a type nobody filters by', { cause: type satisfies never })
  }
}

/** The values of choices from two places, as one. */
export function joinedChoices(
  some: FilterWorld['choices'],
  others: FilterWorld['choices'],
): FilterWorld['choices'] {
  const joined: Record<string, readonly FilterChoice[]> = { ...some }
  for (const [of, choices] of Object.entries(others)) {
    const known = joined[of] ?? []
    joined[of] = [...known, ...choices.filter(({ key }) => !known.some((one) => one.key === key))]
  }
  return joined
}
