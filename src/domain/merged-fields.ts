import { type Labels, labelIn } from './labels.ts'
import type { FieldValue } from './wrap-up-fields.ts'

type Mergeable = {
  readonly ref: string
  readonly name: string
  readonly language: 'en' | 'pl' | null
  readonly accountNumber: string | null
  readonly fields: Readonly<Record<string, FieldValue>>
}

type Changes = Partial<Pick<Mergeable, 'language' | 'accountNumber' | 'fields'>>

/** The words of a note: the site's language, and its own fields with their choices. */
export type MergeWords = {
  readonly language: 'en' | 'pl'
  readonly fields: readonly {
    readonly key: string
    readonly labels: Labels
    readonly choices: readonly { readonly key: string; readonly labels: Labels }[]
  }[]
}

const words = {
  name: { en: 'name', pl: 'nazwa' },
  account: { en: 'account number', pl: 'numer konta' },
  language: { en: 'language', pl: 'język' },
  pl: { en: 'Polish', pl: 'polski' },
  en: { en: 'English', pl: 'angielski' },
  yes: { en: 'yes', pl: 'tak' },
  no: { en: 'no', pl: 'nie' },
  merged: { en: 'Merged: {gone} into {kept}; it had', pl: 'Scalono {gone} z {kept}; wcześniej' },
} as const satisfies Readonly<Record<string, Labels>>

/**
 * What the kept customer gets of one who is merged into him: values where he has none. What differs is told in a note, a line
 * each, in the site's language, because a note is read by everybody; empty when nothing does.
 */
export function mergedFields(
  { gone, kept }: { readonly gone: Mergeable; readonly kept: Mergeable },
  { language, fields: known }: MergeWords,
): { readonly changes: Changes; readonly note: string } {
  const word = (key: keyof typeof words): string => labelIn(words[key], language)
  const valueText = (key: string, value: FieldValue): string => {
    if (typeof value === 'boolean') return word(value ? 'yes' : 'no')
    const choice = known.find((field) => field.key === key)?.choices.find((one) => one.key === value)
    return choice ? labelIn(choice.labels, language) : String(value)
  }
  const differing: string[] = gone.name === kept.name ? [] : [`${word('name')}: ${gone.name}`]
  if (gone.accountNumber !== null && kept.accountNumber !== null && gone.accountNumber !== kept.accountNumber)
    differing.push(`${word('account')}: ${gone.accountNumber}`)
  if (gone.language !== null && kept.language !== null && gone.language !== kept.language)
    differing.push(`${word('language')}: ${word(gone.language)}`)
  for (const [key, value] of Object.entries(gone.fields)) {
    if (kept.fields[key] === undefined || kept.fields[key] === value) continue
    const field = known.find((one) => one.key === key)
    differing.push(`${field ? labelIn(field.labels, language) : key}: ${valueText(key, value)}`)
  }
  const fields = { ...gone.fields, ...kept.fields }
  const title = word('merged').replace('{gone}', gone.ref).replace('{kept}', kept.ref)
  return {
    changes: {
      ...(kept.language === null && gone.language !== null && { language: gone.language }),
      ...(kept.accountNumber === null &&
        gone.accountNumber !== null && { accountNumber: gone.accountNumber }),
      ...(Object.keys(fields).length > Object.keys(kept.fields).length && { fields }),
    },
    note: differing.length === 0 ? '' : [`${title}:`, ...differing].join('\n'),
  }
}
