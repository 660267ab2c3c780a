import { type Finding, findingAt } from '../yaml/finding.ts'
import type { YamlPath } from '../yaml/yaml-source.ts'
import type { ProcessProblemCode } from './process-problem.ts'

/** A finding in the file of a process. */
export type ProcessFinding = Finding<ProcessProblemCode>

/** A finding about what a path holds. */
export function atValue(
  code: ProcessProblemCode,
  path: YamlPath,
  params: ProcessFinding['params'] = {},
): ProcessFinding {
  return findingAt('value', { code, path, params })
}

/** A finding about the key at the end of a path, or one that is missing there. */
export function atKey(
  code: ProcessProblemCode,
  path: YamlPath,
  params: ProcessFinding['params'] = {},
): ProcessFinding {
  return findingAt('key', { code, path, params })
}
