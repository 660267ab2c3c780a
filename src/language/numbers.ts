import type { Language } from './language.ts'

const groupMark: Record<Language, string> = { en: ',', pl: '\u00A0' }
const decimalMark: Record<Language, string> = { en: '.', pl: ',' }

/**
 * A number by the habits of a language: `12,480.5` and `12 480,5` (no-break space; four digits stand together in Polish).
 * Without `decimals` at most three, and no zeros at the end. Written out because the first use of Intl costs 3 ms or more.
 */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  if (!Number.isFinite(value)) return '–'
  const digits =
    decimals === undefined ? String(Number(Math.abs(value).toFixed(3))) : Math.abs(value).toFixed(decimals)
  if (digits.includes('e')) return (value < 0 ? '-' : '') + digits
  const [whole = '0', fraction] = digits.split('.')
  const grouped =
    language === 'pl' && whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, groupMark[language])
  const isNegative = value < 0 && /[1-9]/.test(digits)
  return (isNegative ? '-' : '') + grouped + (fraction === undefined ? '' : decimalMark[language] + fraction)
}

/** A share from 0 to 1 as per cent: `82%` and `82 %`. */
export function formatShare(share: number, language: Language, decimals = 0): string {
  return formatNumber(share * 100, language, decimals) + (language === 'pl' ? '\u00A0%' : '%')
}

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB']

/** A size in bytes, in steps of 1,000, with at most one decimal: `83 B`, `1.4 MB`. */
export function formatBytes(bytes: number, language: Language): string {
  let size = bytes
  let unit = 0
  while (Math.abs(size) >= (unit === 0 ? 1000 : 999.95) && unit < byteUnits.length - 1) {
    size /= 1000
    unit++
  }
  return `${formatNumber(Number(size.toFixed(1)), language)}\u00A0${byteUnits[unit] ?? 'B'}`
}
