import { type Figure, share } from './figure.ts'

/** A case that was resolved in an interval, as far as first-contact resolution looks at it. */
export type ResolvedCase = {
  readonly contacts: number
  /** The same customer came back for the same reason, before it was resolved or within the term after. */
  readonly isRepeated: boolean
  /** Whether the term is over, so that nothing can change any more. */
  readonly isFinal: boolean
}

/** Days within which a repeat counts, unless a report says otherwise. Source: FIELD.md, "Numbers": FCR. */
export const repeatDays = 7

/**
 * Cases resolved with one contact and no repeat by the same customer for the same reason within so many days, of all that
 * were resolved. Source: FIELD.md, "Numbers": FCR; print the days and the method.
 */
export function firstContactFigures(cases: readonly ResolvedCase[], days: number): readonly Figure[] {
  const first = cases.filter(({ contacts, isRepeated }) => contacts === 1 && !isRepeated).length
  const repeated = cases.filter(({ isRepeated }) => isRepeated).length
  const severalContacts = cases.filter(({ contacts }) => contacts > 1).length
  const withoutContact = cases.filter(({ contacts }) => contacts === 0).length
  const notFinal = cases.filter(({ isFinal }) => !isFinal).length
  const resolved = cases.length - withoutContact
  return [
    share(
      'fcr',
      { first, resolved, repeated, severalContacts, notFinal, days },
      { of: [first, resolved], leftOut: { withoutContact } },
    ),
  ]
}
