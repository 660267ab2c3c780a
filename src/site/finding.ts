import { type Finding, findingAt, unknownName } from '../yaml/finding.ts'
import type { YamlPath } from '../yaml/yaml-source.ts'
import type { SiteProblemCode } from './site-problem.ts'

/** A finding in the files of a site. */
export type SiteFinding = Finding<SiteProblemCode>

/** A finding about what a path holds. */
export function valueFinding(
  code: SiteProblemCode,
  path: YamlPath,
  params: SiteFinding['params'] = {},
): SiteFinding {
  return findingAt('value', { code, path, params })
}

/** A finding about the key at the end of a path, or one that is missing there. */
export function keyFinding(
  code: SiteProblemCode,
  path: YamlPath,
  params: SiteFinding['params'] = {},
): SiteFinding {
  return findingAt('key', { code, path, params })
}

/** What is wrong with naming a record: that it isn't there, or is retired. */
export function badReference(
  reference: { readonly name: string; readonly path: YamlPath; readonly code: SiteProblemCode },
  records: ReadonlyMap<string, { readonly retired?: boolean | undefined }>,
): SiteFinding[] {
  const record = records.get(reference.name)
  if (record?.retired)
    return [valueFinding('record-retired', reference.path, { name: reference.name, of: reference.code })]
  if (record) return []
  return [valueFinding(reference.code, reference.path, unknownName(reference.name, records.keys()))]
}

/** The entries of a section that are in use. */
export function inUse<Entry extends { readonly retired?: boolean | undefined }>(
  section: Readonly<Record<string, Entry>>,
): [string, Entry][] {
  return Object.entries(section).filter(([, entry]) => !entry.retired)
}
