import { phoneDigits } from '../domain/contact-point.ts'
import { clean, type SafeText } from './clean.ts'
import { loadable } from './loadable.ts'

/** How numbers are grouped in every country: 140 kB that only who shows a number loads. */
const rules = loadable(async () => {
  const { internationalForm } = await import('./phone-rules.ts')
  return remembering(internationalForm)
})

/** Lets numbers be formatted by the rules of their countries from now on. */
export async function loadPhones(): Promise<void> {
  await rules.load()
}

/** Whether a number was formatted without those rules, and what it stands in has to be said once more. */
export function areNumbersUnformatted(): boolean {
  return rules.isMissed()
}

/**
 * A phone number as it is read aloud, in the international form of its country: `+48 600 100 200`, `+48 22 100 20 00`,
 * `+44 20 7946 0123`. Short codes and what is no number of any country come back as they are, cleaned; so does every number until
 * `loadPhones` is done.
 */
export function formatPhone(value: string): SafeText {
  const digits = phoneDigits(value)
  const isReadable = /^[+\d][\d\s().\-/]*$/.test(value.trim())
  const isInternational = digits.startsWith('48') || /^\s*(?:\+|00)/.test(value)
  if (!isReadable || !isInternational || digits.length < 8 || digits.length > 15) return clean(value)
  const format = rules.wanted()
  return clean(format?.(digits) ?? value)
}

const mostRemembered = 5000

/** The same numbers stand in a list again after every key. */
function remembering(format: (digits: string) => string | undefined): (digits: string) => string | undefined {
  const known = new Map<string, string | undefined>()
  return (digits) => {
    if (known.has(digits)) return known.get(digits)
    if (known.size >= mostRemembered) known.clear()
    const formatted = format(digits)
    known.set(digits, formatted)
    return formatted
  }
}
