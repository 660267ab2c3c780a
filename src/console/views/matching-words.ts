import { fold } from '../../domain/fold.ts'

type Searched = { readonly ref: string; readonly customerName?: string | null; readonly subject?: string }

/** Tells the contacts that have every typed word in their ref, customer or subject. */
export function matchingWords(typed: string): (row: Searched) => boolean {
  const words = fold(typed.trim())
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return () => true
  return ({ ref, customerName, subject }) => {
    const searched = fold(`${ref} ${customerName ?? ''} ${subject ?? ''}`)
    return words.every((word) => searched.includes(word))
  }
}
