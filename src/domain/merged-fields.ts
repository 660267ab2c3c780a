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

/** What a merge took over from who goes, or found to differ: `name`, `account`, `language` or `fields.KEY`. */
export type MergedWhat = 'name' | 'account' | 'language' | `fields.${string}`

type Merged = {
  readonly changes: Changes
  /** What differs, in words; empty when nothing does. */
  readonly note: string
  readonly filled: readonly MergedWhat[]
  readonly differing: readonly MergedWhat[]
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
): Merged {
  const word = (key: keyof typeof words): string => labelIn(words[key], language)
  const valueText = (key: string, value: FieldValue): string => {
    if (typeof value === 'boolean') return word(value ? 'yes' : 'no')
    const choice = known.find((field) => field.key === key)?.choices.find((one) => one.key === value)
    return choice ? labelIn(choice.labels, language) : String(value)
  }
  const filled: MergedWhat[] = []
  const differing: { readonly what: MergedWhat; readonly line: string }[] = []
  const compare = (what: MergedWhat, values: Compared, line: () => string): void => {
    const [before, after] = values
    if (before === null || before === after) return
    if (after === null) filled.push(what)
    else differing.push({ what, line: line() })
  }
  compare('name', [gone.name, kept.name], () => `${word('name')}: ${gone.name}`)
  compare(
    'account',
    [gone.accountNumber, kept.accountNumber],
    () => `${word('account')}: ${gone.accountNumber ?? ''}`,
  )
  compare(
    'language',
    [gone.language, kept.language],
    () => `${word('language')}: ${word(gone.language ?? 'en')}`,
  )
  for (const [key, value] of Object.entries(gone.fields)) {
    const field = known.find((one) => one.key === key)
    compare(
      `fields.${key}`,
      [value, kept.fields[key] ?? null],
      () => `${field ? labelIn(field.labels, language) : key}: ${valueText(key, value)}`,
    )
  }
  const title = word('merged').replace('{gone}', gone.ref).replace('{kept}', kept.ref)
  return {
    changes: {
      ...(filled.includes('language') && { language: gone.language }),
      ...(filled.includes('account') && { accountNumber: gone.accountNumber }),
      ...(filled.some((what) => what.startsWith('fields.')) && {
        fields: { ...gone.fields, ...kept.fields },
      }),
    },
    note: differing.length === 0 ? '' : [`${title}:`, ...differing.map(({ line }) => line)].join('\n'),
    filled,
    differing: differing.map(({ what }) => what),
  }
}

/** A value of who goes, and the same of who is kept. */
type Compared = readonly [FieldValue | null, FieldValue | null]
