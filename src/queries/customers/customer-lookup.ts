import { fold, words } from '../../domain/fold.ts'
import { normalizeContactPoint } from '../../domain/contact-point.ts'
import { parseRef } from '../../domain/ids.ts'
import { maskName } from '../../domain/masking.ts'
import { longestToken, reverse, reversedMark } from '../../domain/search-tokens.ts'
import type { Reader } from '../../store/reader.ts'
import { cardMasking } from './card-masking.ts'
import { contactPointsOfCustomer } from './contact-points-of-customer.ts'
import { customerById } from './customer-by-id.ts'
import { maskedLookupRow } from './masked-card.ts'
import { customersByPrefix, customersByPrefixAndWord } from './customers-by-prefix.ts'
import { sightOfViewer } from '../rights/sight.ts'
import { type LookupRow, lookupRow } from './lookup-row.ts'

/** How many entries of the longer word are looked through when two words have no hit together. */
const scanned = 3000
const lookedFurther = 20
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
  const tried = new Set([''])
  const byPrefix = (text: string): void => {
    const prefix = text.slice(0, longestToken)
    if (!tried.has(prefix) && found.size < limit) {
      tried.add(prefix)
      // A customer may have several tokens with one prefix, so more entries are read than customers wanted.
      add(reader.all(customersByPrefix, { from: prefix, until: prefix + afterAll, limit: limit * 3 }))
    }
  }
  const folded = fold(typed.trim())
  const typedWords = words(typed)
  byPrefix(folded)
  if (/^[\d\s+().\-/]+$/.test(folded)) {
    const digits = folded.replaceAll(/\D/g, '')
    byPrefix(digits)
    // 00 before a country and 0 before an area belong to dialling, not to the number.
    byPrefix(digits.replace(/^0+/, ''))
    if (digits.length >= 3) byPrefix(reversedMark + reverse(digits))
  } else {
    const ref = parseRef(typed)
    if (ref !== undefined) byPrefix(fold(ref))
    if (/\d/.test(folded)) byPrefix(typedWords.join(''))
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

/** The same as an agent may see it now, null being the owner: without those beyond his rights, and masked while a caller of his is not verified. */
export function customerLookupFor(
  reader: Reader,
  {
    typed,
    limit,
    viewer,
  }: { readonly typed: string; readonly limit: number; readonly viewer: string | null },
): readonly LookupRow[] {
  const sight = sightOfViewer(reader, viewer)
  const scope = sight.scopeOf('customer.see')
  if (scope !== 'site' && scope !== 'queue') return []
  // Whoever sees a few of the customers finds them among more of them.
  const found =
    scope === 'site'
      ? customerLookup(reader, typed, limit)
      : customerLookup(reader, typed, limit * lookedFurther).filter(({ id }) => sight.seesCustomer(id))
  const masking = cardMasking(reader, viewer)
  return found
    .flatMap((row) => {
      if (!masking.hides(row.id)) return [row]
      return isToldWhole(reader, row, typed) ? [maskedLookupRow(row)] : []
    })
    .slice(0, limit)
}

/**
 * Whether a masked customer may be found by what was typed: by his name, by his ref, or by a number or address that is typed
 * whole, as a caller says it. A part of one would tell it a digit at a time.
 */
function isToldWhole(reader: Reader, { id, ref, name, accountNumber }: LookupRow, typed: string): boolean {
  const named = words(name)
  // A name that is a number or an address is told like one.
  const isOpen = maskName(name) === name
  if (isOpen && words(typed).every((word) => named.some((one) => one.startsWith(word)))) return true
  const wanted = compact(typed)
  if (wanted === '' || compact(ref).startsWith(wanted)) return wanted !== ''
  const phone = normalizeContactPoint('phone', typed)
  const points = reader.all(contactPointsOfCustomer, { customerId: id })
  const fields = reader.one(customerById, { id })?.fields ?? {}
  return (
    [name, accountNumber, ...Object.values(fields)].some(
      (value) => value !== null && compact(String(value)) === wanted,
    ) ||
    points.some(({ kind, value, normalized }) =>
      kind === 'phone' ? normalized === phone : fold(value) === fold(typed.trim()),
    )
  )
}

/** A number without what separates its digits. */
function compact(text: string): string {
  return fold(text).replaceAll(/[^\p{L}\d]/gu, '')
}

function byTwoWords(
  reader: Reader,
  typedWords: readonly string[],
  limit: number,
): readonly { readonly customer: number }[] {
  const [longest = '', ...others] = typedWords.toSorted((a, b) => b.length - a.length)
  const [other = ''] = others
  const range = { from: longest, until: longest + afterAll, scan: scanned }
  // The token of a name holds all its words, so the other words are looked for inside it.
  const inName = others.map((word) =>
    reader.all(customersByPrefixAndWord, {
      ...range,
      word: ` ${word}`,
      limit: others.length > 1 ? scanned : limit,
    }),
  )
  const named = inName.reduce((all, some) => inBoth(all, some))
  if (named.length > 0 || others.length > 1) return named
  const first = reader.all(customersByPrefix, { from: longest, until: range.until, limit: scanned })
  return inBoth(
    first,
    reader.all(customersByPrefix, { from: other, until: other + afterAll, limit: scanned }),
  )
}

type Found = readonly { readonly customer: number }[]

function inBoth(some: Found, others: Found): Found {
  const keys = new Set(others.map(({ customer }) => customer))
  return some.filter(({ customer }) => keys.has(customer))
}
