export type ContactPointKind = 'phone' | 'email' | 'handle'

/**
 * What of a contact point is compared: the address in lower case, or digits with the country code, `48600100200`.
 * Marks stay: `müller@` and `muller@` are two people, and whom a mail is from decides whose card is shown.
 */
export function normalizeContactPoint(kind: ContactPointKind, value: string): string {
  if (kind !== 'phone') return value.trim().normalize('NFC').toLowerCase()
  return phoneDigits(value)
}

const homeCountryCode = '48'
const nationalLength = 9

/** Digits with the country code; a national Polish number of nine digits gets 48. */
export function phoneDigits(value: string): string {
  const digits = value.replace('(0)', '').replaceAll(/\D/g, '')
  if (value.trim().startsWith('+')) return digits
  if (digits.startsWith('00')) return digits.slice(2)
  const national = digits.startsWith('0') ? digits.slice(1) : digits
  return national.length === nationalLength ? homeCountryCode + national : national
}

/** Why a text cannot be a contact point of that kind; undefined when it can. */
export function whyNotContactPoint(
  kind: ContactPointKind,
  value: string,
): 'phone-malformed' | 'email-malformed' | 'empty' | undefined {
  const trimmed = value.trim()
  if (trimmed === '') return 'empty'
  if (kind === 'phone') {
    const digits = phoneDigits(trimmed)
    if (!/^[+\d][\d\s().\-/]*$/.test(trimmed) || digits.length < 3 || digits.length > 15)
      return 'phone-malformed'
  }
  if (kind === 'email' && !/^[^\s@<>]+@[^\s@<>]+$/.test(trimmed)) return 'email-malformed'
  return undefined
}
