import { fold, words } from '../domain/fold.ts'
import { reverse, reversedMark } from '../domain/search-tokens.ts'
import type { Reader } from '../store/reader.ts'
import { customersByPrefix, customersByPrefixAndWord } from './customers-by-prefix.ts'
import { type LookupRow, lookupRow } from './lookup-row.ts'

/** How many entries of the longer word are looked through when two words have no hit together. */
const scanned = 3000
const afterAll = '\u{10FFFF}'

/**
 * Customers whose name, address, phone, account number or ref begins with what was typed (phones and account numbers
 * also: end with it), at most `limit`; works from the first character on and takes the same time at any size.
 * Source: DESIGN.md, "Customer lookup".
 */
export function customerLookup(reader: Reader, typed: string, limit: number): readonly LookupRow[] {
  const found = new Set<number>()
  const add = (rows: readonly { readonly customer: number }[]): void => {
    for (const { customer } of rows) if (found.size < limit) found.add(customer)
  }
  const byPrefix = (prefix: string): void => {
    if (prefix !== '' && found.size < limit) {
      // A customer may have several tokens with one prefix, so more entries are read than customers wanted.
      add(reader.all(customersByPrefix, { from: prefix, until: prefix + afterAll, limit: limit * 3 }))
    }
  }
  const folded = fold(typed.trim())
  const typedWords = words(typed)
  byPrefix(folded)
  if (/^[\d\s+().\-/]+$/.test(folded)) {
    const digits = folded.replaceAll(/\D/g, '').replace(/^00/, '')
    byPrefix(digits)
    if (digits.length >= 3) byPrefix(reversedMark + reverse(digits))
  } else {
    byPrefix(typedWords.join(' '))
    byPrefix(typedWords.toReversed().join(' '))
    if (typedWords.length > 1 && found.size === 0) add(byTwoWords(reader, typedWords, limit))
  }
  const rows: LookupRow[] = []
  for (const key of found) {
    const row = reader.one(lookupRow, { key })
    if (row) rows.push(row)
  }
  return rows
}

function byTwoWords(
  reader: Reader,
  typedWords: readonly string[],
  limit: number,
): readonly { readonly customer: number }[] {
  const [longest = '', ...others] = typedWords.toSorted((a, b) => b.length - a.length)
  const [other = ''] = others
  const range = { from: longest, until: longest + afterAll, scan: scanned }
  // The token of a name holds all its words, so the other word is looked for inside it.
  const inName = reader.all(customersByPrefixAndWord, { ...range, word: ` ${other}`, limit })
  if (inName.length > 0) return inName
  const first = reader.all(customersByPrefix, { from: longest, until: range.until, limit: scanned })
  const second = new Set(
    reader
      .all(customersByPrefix, { from: other, until: other + afterAll, limit: scanned })
      .map((row) => row.customer),
  )
  return first.filter(({ customer }) => second.has(customer))
}
