import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../src/domain/fold.ts'
import { foldedSearch } from '../../src/domain/folded-search.ts'

const { contains, isSame } = foldedSearch()
/** Letters that are found without folding the text, and all those with which that does not do. */
const letters = [...'aAzłŁóÓäß„ıİſÆĳŉǆΣσςΐйЙ́̈KÅﬁ가😀\u0000\uffff\ud800'] // prettier-ignore
const text = fc.oneof(
  fc.array(fc.constantFrom(...letters), { maxLength: 6 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 5 }),
)

test('a text is found by what its fold contains, and is what its fold is, whatever its letters are', () => {
  let found = 0
  fc.assert(
    fc.property(text, text, fc.nat(5), fc.nat(5), (some, others, from, length) => {
      const folded = fold(some)
      // A piece of the text itself matches more often than any other.
      for (const sought of [folded.slice(from, from + length), folded, fold(others)]) {
        expect(contains(some, sought)).toBe(folded.includes(sought))
        expect(isSame(some, sought)).toBe(folded === sought)
        if (contains(some, sought)) found++
      }
    }),
    { numRuns: 20_000 },
  )
  expect(found).toBeGreaterThan(20_000)
})

test('every letter alone is folded as a text is', () => {
  const letterOf = Array.from({ length: 0x10000 }, (_none, code) => String.fromCharCode(code))
  const missed = letterOf.filter(
    (letter) => !isSame(letter, fold(letter)) || !contains(` ${letter}`, fold(letter)),
  )
  expect(missed).toEqual([])
})
