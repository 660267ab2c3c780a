import type { Language } from './language.ts'

/** Forms of a text by number. Polish needs one (1), few (2 to 4, 22 to 24), many (0, 5 to 21) and other (fractions). */
export type Plural = {
  readonly one: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

type Category = keyof Plural

/**
 * The form that a number takes as it is written, with three decimals at most: 0.9996 is read as 1. The rules are those of
 * CLDR, written out because the first use of Intl.PluralRules costs 6 ms, a fifth of what `linia show` takes.
 */
export function pluralForm(forms: Plural, n: number, language: Language): string {
  const written = Number(Math.abs(n).toFixed(3))
  return forms[language === 'pl' ? polish(written) : english(written)] ?? forms.other
}

function english(n: number): Category {
  return n === 1 ? 'one' : 'other'
}

function polish(whole: number): Category {
  if (!Number.isInteger(whole)) return 'other'
  if (whole === 1) return 'one'
  const ones = whole % 10
  const tens = whole % 100
  return ones >= 2 && ones <= 4 && !(tens >= 12 && tens <= 14) ? 'few' : 'many'
}
