import { fold } from '../../domain/fold.ts'

type Searched = {
  readonly ref: string
  readonly customerName?: string | null
  readonly subject?: string
  readonly contact?: string | null
}

/** Tells the rows that have every typed word in their ref, subject, or whom they show: the customer, or the number of one unknown. */
export function matchingWords(typed: string): (row: Searched) => boolean {
  const words = fold(typed.trim())
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return () => true
  return ({ ref, customerName, contact, subject }) => {
    // However a number is grouped, it is found by its digits.
    const who = (customerName ?? contact ?? '').replaceAll(/(?<=\d)\s+(?=\d)/g, '')
    const searched = fold(`${ref} ${who} ${subject ?? ''}`)
    return words.every((word) => searched.includes(word))
  }
}
