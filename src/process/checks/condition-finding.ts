import type { YamlPath } from '../../yaml/yaml-source.ts'
import type { ConditionProblem } from '../conditions/condition-problem.ts'
import { atValue, type ProcessFinding } from '../finding.ts'

/** What is wrong with an expression, at its character in the file. */
export function conditionFinding(
  { what, at, detail, nearest }: ConditionProblem,
  path: YamlPath,
): ProcessFinding {
  return {
    ...atValue(`condition-${what}`, path, { name: detail, nearest: nearest.join(', ') }),
    inText: { line: 1, column: at + 1 },
  }
}
