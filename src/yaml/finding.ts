import { nearest } from '../domain/nearest.ts'
import type { YamlProblem } from './yaml-problem.ts'
import type { YamlPath } from './yaml-source.ts'

/** A problem before it is known in which file, line and column its path stands. */
export type Finding<Code> = {
  readonly code: Code
  readonly path: YamlPath
  /** Whether the key at the end of the path is at fault, or what it holds. */
  readonly at: 'key' | 'value'
  readonly params: YamlProblem['params']
  /** Where inside the text that the path holds; from 1. */
  readonly inText?: { readonly line: number; readonly column: number }
}

/** A finding about the key at the end of a path (or one that is missing there), or about what the path holds. */
export function findingAt<Code>(
  at: 'key' | 'value',
  { code, path, params }: Pick<Finding<Code>, 'code' | 'path' | 'params'>,
): Finding<Code> {
  return { code, path, at, params }
}

/** The params of a name that nothing has: the name, and up to three that were probably meant. */
export function unknownName(name: string, known: Iterable<string>): YamlProblem['params'] {
  return { name, nearest: nearest(name, known).join(', ') }
}

/** A finding for each value that an earlier one already is. */
export function repeated<Entry, Code>(
  entries: readonly Entry[],
  said: (entry: Entry) => string | undefined,
  finding: (entry: Entry, value: string, first: Entry) => Finding<Code>,
): Finding<Code>[] {
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
