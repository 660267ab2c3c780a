import { parsePhoneNumberFromString } from 'libphonenumber-js/core'
import metadata from 'libphonenumber-js/min/metadata'

/** So many digits in a row are too many to be read aloud. */
const ungrouped = /^\d{7,}$/

/**
 * A number in the international form of its country, from its digits with the country code: `+48 22 100 20 00`, `+44 20 7946 0123`.
 * One that could be given out and is not (invented ones are such) is grouped like its neighbours. Undefined for what has no
 * country, or a length that the country has not.
 */
export function internationalForm(digits: string): string | undefined {
  const number = parsePhoneNumberFromString(`+${digits}`, metadata)
  if (!number?.isPossible()) return undefined
  const [code = '', ...rest] = number.formatInternational().split(' ')
  const [alone = ''] = rest
  if (rest.length > 1 || !ungrouped.test(alone)) return [code, ...rest].join(' ')
  // A Polish number outside the ranges in use is written like a fixed line, its area code before it.
  return `${code} ${/^\d{9}$/.test(alone) && code === '+48' ? asFixedLine(alone) : inThrees(alone)}`
}

function asFixedLine(national: string): string {
  return national.replace(/^(\d\d)(\d{3})(\d\d)(\d\d)$/, '$1 $2 $3 $4')
}

/** Groups of three from the left; a last digit that would stand alone joins the group before it. */
function inThrees(national: string): string {
  return national.replaceAll(/\d{3}(?=\d\d)/g, '$& ')
}
