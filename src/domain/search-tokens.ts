import { fold, words } from './fold.ts'
import { phoneDigits } from './contact-point.ts'

/** Marks a token that holds the digits of a phone or account back to front, so that the last ones are a prefix. */
export const reversedMark = '<'

export type SearchableCustomer = {
  readonly name: string
  readonly ref: string
  readonly accountNumber: string | null
  readonly contactPoints: readonly { readonly kind: string; readonly value: string }[]
  /** Values of the site's own fields by which customers are found. */
  readonly fieldValues?: readonly string[]
  /** Refs of the customers that were merged into this one. */
  readonly mergedRefs?: readonly string[]
}

/**
 * The tokens under which a customer is found by prefix: the name in both orders, hyphen parts, e-mail,
 * account number with and without letters and separators, phone digits, national digits, and reversed digits; own fields
 * that are searched like an account number where they hold digits, as text where they don't.
 * Source: DESIGN.md, "Customer lookup".
 */
export function searchTokens(customer: SearchableCustomer): ReadonlySet<string> {
  const tokens = new Set<string>()
  const name = words(customer.name)
  const once = name.join(' ')
  const twice = `${once} ${once}`
  let start = 0
  for (const word of name) {
    tokens.add(twice.slice(start, start + Math.min(once.length, longestToken)))
    start += word.length + 1
  }
  if (name.length > 2) tokens.add(name.toReversed().join(' ').slice(0, longestToken))
  for (const ref of [customer.ref, ...(customer.mergedRefs ?? [])]) tokens.add(fold(ref))
  if (customer.accountNumber !== null) addNumber(tokens, customer.accountNumber)
  for (const { kind, value } of customer.contactPoints) {
    if (kind === 'phone') addPhone(tokens, value)
    else tokens.add(fold(value.trim()).slice(0, longestToken))
  }
  for (const value of customer.fieldValues ?? []) {
    if (/\d/.test(value)) addNumber(tokens, value)
    tokens.add(words(value).join(' ').slice(0, longestToken))
  }
  tokens.delete('')
  return tokens
}

/** Of longer names and addresses this many characters are kept, and as many of a query are compared. */
export const longestToken = 60

/** An account number as it is compared: folded, without separators; empty when nothing is left. */
export function accountToken(number: string): string {
  return fold(number).replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function addNumber(tokens: Set<string>, number: string): void {
  const plain = accountToken(number).slice(0, longestToken)
  const digits = plain.replaceAll(/\D/g, '')
  tokens.add(plain)
  if (digits !== '') {
    tokens.add(digits)
    tokens.add(reversedMark + reverse(digits))
  }
}

function addPhone(tokens: Set<string>, value: string): void {
  const digits = phoneDigits(value)
  if (digits === '') return
  tokens.add(digits)
  if (digits.startsWith('48')) tokens.add(digits.slice(2))
  tokens.add(reversedMark + reverse(digits))
}

/** Digits back to front. */
export function reverse(digits: string): string {
  let reversed = ''
  for (const digit of digits) reversed = digit + reversed
  return reversed
}
