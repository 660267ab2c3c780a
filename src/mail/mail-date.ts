import type { EpochMs } from '../domain/ids.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Hours east of UTC. The letters of the military zones were used wrongly so often that RFC 5322 reads them as UTC. */
const zones: Readonly<Record<string, number>> = {
  ut: 0, utc: 0, gmt: 0, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7,
  cet: 1, cest: 2, eet: 2, eest: 3, bst: 1, msk: 3, jst: 9,
} // prettier-ignore

const pattern =
  /(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4})\s+(\d{1,2})\s*[:.]\s*(\d{2})(?:\s*[:.]\s*(\d{2}))?\s*([+-]\s*\d{4}|[a-z]{1,5}\b)?/i

/** Reads the Date of a mail, obsolete and slightly broken forms included; null when it is none or outside of 1900 to 2100. */
export function mailDate(value: string): EpochMs | null {
  const text = withoutComments(value.slice(0, 500))
  const match = pattern.exec(text)
  if (!match) return isoDate(text)
  const month = months.indexOf((match[2] ?? '').toLowerCase())
  const [day, year, hour, minute, second] = [match[1], match[3], match[4], match[5], match[6]].map((n) =>
    Number(n ?? 0),
  )
  if (month < 0 || day === undefined || year === undefined || hour === undefined || minute === undefined)
    return null
  const fullYear = (match[3] ?? '').length === 4 ? year : year + (year < 50 ? 2000 : 1900)
  const seconds = Math.min(second ?? 0, 59)
  if (day < 1 || day > 31 || hour > 23 || minute > 59 || fullYear < 1900 || fullYear > 2100) return null
  return Date.UTC(fullYear, month, day, hour, minute, seconds) - offsetMs(match[7] ?? '')
}

function offsetMs(zone: string): number {
  const digits = /^([+-])\s*(\d\d)(\d\d)$/.exec(zone)
  if (!digits) return (zones[zone.toLowerCase()] ?? 0) * 3_600_000
  const minutes = Number(digits[2]) * 60 + Number(digits[3])
  return (digits[1] === '-' ? -minutes : minutes) * 60_000
}

function isoDate(text: string): EpochMs | null {
  if (!/^\s*\d{4}-\d\d-\d\d/.test(text)) return null
  const at = Date.parse(text.trim())
  return Number.isFinite(at) ? at : null
}

function withoutComments(text: string): string {
  let plain = text
  for (let depth = 0; depth < 5 && plain.includes('('); depth++) plain = plain.replace(/\([^()]*\)/g, ' ')
  return plain
}
