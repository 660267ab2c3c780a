import type { ProcessDefinition } from '../definition.ts'
import { atValue, type ProcessFinding } from '../finding.ts'

/** The versions that were published, and what tells whether a definition is the same as one of them. */
export type PublishedVersions = {
  readonly versions: readonly { readonly key: string; readonly version: number; readonly hash: string }[]
  readonly hashOf: (definition: ProcessDefinition) => string
}

/** A number that another text was published under, or one that is below what was published: neither can be published. */
export function checkVersion(
  definition: ProcessDefinition,
  { versions, hashOf }: PublishedVersions,
): readonly ProcessFinding[] {
  const { key, version } = definition
  const own = versions.filter((one) => one.key === key)
  const same = own.find((one) => one.version === version)
  if (same && same.hash !== hashOf(definition))
    return [atValue('version-published', ['version'], { name: key, version })]
  const newest = Math.max(0, ...own.map((one) => one.version))
  return newest > version ? [atValue('version-behind', ['version'], { name: key, version, newest })] : []
}
