import { keyFinding, valueFinding, type SiteFinding } from '../finding.ts'
import type { SiteFile } from '../site-file.ts'
import type { YamlPath } from '../../yaml/yaml-source.ts'

/** Settings of the fields of customers and cases that don't go with their type. */
export function checkFields(file: SiteFile): readonly SiteFinding[] {
  return [...checkSection('fields', file), ...checkSection('case-fields', file)]
}

function checkSection(section: 'fields' | 'case-fields', file: SiteFile): readonly SiteFinding[] {
  return Object.entries(file[section]).flatMap(([key, field]) => {
    const path = [section, key]
    const { digits, begins, check, searchable, type } = field
    return [
      ...checkChoices(field, path),
      ...(check !== undefined && type !== 'text' ? [keyFinding('check-needless', [...path, 'check'])] : []),
      ...(check !== undefined && digits !== undefined
        ? [keyFinding('digits-checked', [...path, 'digits'], { name: check })]
        : []),
      ...(searchable === true && type !== 'text'
        ? [keyFinding('searchable-needless', [...path, 'searchable'])]
        : []),
      ...(searchable === true && section === 'case-fields'
        ? [keyFinding('searchable-of-cases', [...path, 'searchable'])]
        : []),
      ...(digits !== undefined && type !== 'text'
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
): SiteFinding[] {
  const count = Object.keys(field.choices ?? {}).length
  if (field.type === 'choice') return count > 0 ? [] : [keyFinding('choices-missing', [...path, 'choices'])]
  return field.choices === undefined ? [] : [keyFinding('choices-needless', [...path, 'choices'])]
}
