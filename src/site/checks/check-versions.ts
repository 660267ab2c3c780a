import { keyFinding, type SiteFinding } from '../finding.ts'
import type { SiteDefinition } from '../../domain/site-definition.ts'
import type { CodeDefinition } from '../../domain/site/wrap-up-definition.ts'
import type { SiteFile } from '../site-file.ts'
import { codesOf } from './check-codes.ts'

/**
 * Codes whose meaning differs from what the site has under the same version. Old records keep the version they were made under, so
 * a version may not come to mean something else; labels and aliases may change freely.
 */
export function checkVersions(
  file: SiteFile,
  { before, after }: { readonly before: SiteDefinition; readonly after: SiteDefinition },
): readonly SiteFinding[] {
  const earlier = new Map(before.codes.map((code) => [nameOf(code), code]))
  const places = new Map(
    (['reasons', 'outcomes'] as const).flatMap((tree) =>
      codesOf(file, tree).map(({ name, path }) => [`${tree.slice(0, -1)}:${name}`, path]),
    ),
  )
  return after.codes.flatMap((code) => {
    const old = earlier.get(nameOf(code))
    if (!old) return []
    const path = [...(places.get(nameOf(code)) ?? []), 'version']
    if (code.version < old.version) {
      return [keyFinding('version-lowered', path, { name: code.path, version: old.version })]
    }
    return code.version === old.version && meaningOf(code) !== meaningOf(old)
      ? [keyFinding('version-not-raised', path, { name: code.path, version: old.version + 1 })]
      : []
  })
}

function nameOf(code: CodeDefinition): string {
  return `${code.kind}:${code.path}`
}

function meaningOf({ fields, isNoteRequired, consequences, flags, system }: CodeDefinition): string {
  const asked = fields.map(({ key, type, required, choices }) => [
    key,
    type,
    required,
    choices?.map((one) => one.key),
  ])
  const caused = consequences.map((one) => (one.kind === 'follow-up-case' ? { ...one, subject: null } : one))
  return JSON.stringify([asked, isNoteRequired, caused, flags, system])
}
