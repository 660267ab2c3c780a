import { phoneDigits } from '../domain/contact-point.ts'
import { clean, type SafeText } from './clean.ts'

/** Polish numbers that are grouped by threes: mobile ranges and service numbers. Fixed lines have an area code of two. */
const byThrees = /^(?:45|50|51|53|57|60|66|69|72|73|78|79|88|70|80)/
/** Country codes of one and of two digits; all others have three. */
const shortCountryCode = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/

/**
 * A phone number as it is read aloud: `+48 600 100 200`, `+48 22 100 20 00`, abroad in threes after the country code.
 * Short codes and what is no number come back as they are, cleaned.
 */
export function formatPhone(value: string): SafeText {
  const digits = phoneDigits(value)
  const isReadable = /^[+\d][\d\s().\-/]*$/.test(value.trim())
  const isInternational = digits.startsWith('48') || /^\s*(?:\+|00)/.test(value)
  if (!isReadable || !isInternational || digits.length < 8 || digits.length > 15) return clean(value)
  if (digits.startsWith('48') && digits.length === 11) return `+48 ${national(digits.slice(2))}` as SafeText
  const code = shortCountryCode.exec(digits)?.[0] ?? digits.slice(0, 3)
  return `+${code} ${inThrees(digits.slice(code.length))}` as SafeText
}

function national(digits: string): string {
  if (byThrees.test(digits)) return inThrees(digits)
  return digits.replace(/^(\d\d)(\d{3})(\d\d)(\d\d)$/, '$1 $2 $3 $4')
}

/** Groups of three from the left; a last digit that would stand alone joins the group before it. */
function inThrees(digits: string): string {
  return digits.replace(/\d{3}(?=\d\d)/g, '$& ')
}
