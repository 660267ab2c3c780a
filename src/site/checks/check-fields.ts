import { keyFinding, valueFinding, type Finding } from '../finding.ts'
import type { SiteFile } from '../site-file.ts'
import type { YamlPath } from '../yaml-source.ts'

/** Settings of the customer's fields that don't go with their type. */
export function checkFields(file: SiteFile): readonly Finding[] {
  return Object.entries(file.fields).flatMap(([key, field]) => {
    const path = ['fields', key]
    const { digits, begins } = field
    return [
      ...checkChoices(field, path),
      ...(digits !== undefined && field.type !== 'text'
        ? [keyFinding('digits-needless', [...path, 'digits'])]
        : []),
      ...(begins !== undefined && digits === undefined
        ? [keyFinding('key-missing', [...path, 'digits'], { name: 'digits' })]
        : []),
      ...(begins !== undefined && digits !== undefined && begins.length > digits
        ? [valueFinding('digits-malformed', [...path, 'begins'], { limit: digits })]
        : []),
    ]
  })
}

/** A choice needs what can be chosen, and nothing else may have it. */
export function checkChoices(
  field: { readonly type: string; readonly choices?: Readonly<Record<string, unknown>> | undefined },
  path: YamlPath,
): Finding[] {
  const count = Object.keys(field.choices ?? {}).length
  if (field.type === 'choice') return count > 0 ? [] : [keyFinding('choices-missing', [...path, 'choices'])]
  return field.choices === undefined ? [] : [keyFinding('choices-needless', [...path, 'choices'])]
}
