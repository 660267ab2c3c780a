import { nearest } from '../domain/nearest.ts'
import type { SiteProblem, SiteProblemCode } from './site-problem.ts'
import type { YamlPath } from './yaml-source.ts'

/** A problem before it is known in which file, line and column its path stands. */
export type Finding<Code = SiteProblemCode> = {
  readonly code: Code
  readonly path: YamlPath
  /** Whether the key at the end of the path is at fault, or what it holds. */
  readonly at: 'key' | 'value'
  readonly params: SiteProblem['params']
  /** Where inside the text that the path holds; from 1. */
  readonly inText?: { readonly line: number; readonly column: number }
}

/** A finding about what a path holds. */
export function valueFinding(code: SiteProblemCode, path: YamlPath, params: Finding['params'] = {}): Finding {
  return { code, path, at: 'value', params }
}

/** A finding about the key at the end of a path, or one that is missing there. */
export function keyFinding(code: SiteProblemCode, path: YamlPath, params: Finding['params'] = {}): Finding {
  return { code, path, at: 'key', params }
}

/** The params of a name that nothing has: the name, and up to three that were probably meant. */
export function unknownName(name: string, known: Iterable<string>): Finding['params'] {
  return { name, nearest: nearest(name, known).join(', ') }
}

/** A finding for each value that an earlier one already is. */
export function repeated<Entry>(
  entries: readonly Entry[],
  said: (entry: Entry) => string | undefined,
  finding: (entry: Entry, value: string, first: Entry) => Finding,
): Finding[] {
  const firsts = new Map<string, Entry>()
  return entries.flatMap((entry) => {
    const value = said(entry)
    if (value === undefined) return []
    const first = firsts.get(value)
    if (first !== undefined) return [finding(entry, value, first)]
    firsts.set(value, entry)
    return []
  })
}

/** What is wrong with naming a record: that it isn't there, or is retired. */
export function badReference(
  reference: { readonly name: string; readonly path: YamlPath; readonly code: SiteProblemCode },
  records: ReadonlyMap<string, { readonly retired?: boolean | undefined }>,
): Finding[] {
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
