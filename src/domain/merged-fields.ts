import type { FieldValue } from './wrap-up-fields.ts'

type Mergeable = {
  readonly ref: string
  readonly name: string
  readonly language: 'en' | 'pl' | null
  readonly accountNumber: string | null
  readonly fields: Readonly<Record<string, FieldValue>>
}

type Changes = Partial<Pick<Mergeable, 'language' | 'accountNumber' | 'fields'>>

/**
 * What the kept customer gets of one who is merged into him: values where he has none. What differs is told in a note,
 * a line each by the names that programs use, because a note has no language of its own; empty when nothing does.
 */
export function mergedFields(
  gone: Mergeable,
  kept: Mergeable,
): { readonly changes: Changes; readonly note: string } {
  const differing: string[] = gone.name === kept.name ? [] : [`name: ${gone.name}`]
  if (gone.accountNumber !== null && kept.accountNumber !== null && gone.accountNumber !== kept.accountNumber)
    differing.push(`account: ${gone.accountNumber}`)
  if (gone.language !== null && kept.language !== null && gone.language !== kept.language)
    differing.push(`language: ${gone.language}`)
  for (const [key, value] of Object.entries(gone.fields)) {
    if (kept.fields[key] !== undefined && kept.fields[key] !== value) differing.push(`${key}: ${value}`)
  }
  const fields = { ...gone.fields, ...kept.fields }
  return {
    changes: {
      ...(kept.language === null && gone.language !== null && { language: gone.language }),
      ...(kept.accountNumber === null &&
        gone.accountNumber !== null && { accountNumber: gone.accountNumber }),
      ...(Object.keys(fields).length > Object.keys(kept.fields).length && { fields }),
    },
    note: differing.length === 0 ? '' : [`${gone.ref} → ${kept.ref}`, ...differing].join('\n'),
  }
}
