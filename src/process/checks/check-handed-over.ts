import { unknownName } from '../../yaml/finding.ts'
import type { YamlPath } from '../../yaml/yaml-source.ts'
import { conditionsOf, expressionTypeOf } from '../conditions/conditions.ts'
import type { ProcessDefinition } from '../definition.ts'
import { atKey, atValue, type ProcessFinding } from '../finding.ts'
import { conditionFinding } from './condition-finding.ts'
import { knownAt } from './known-at.ts'

/** What a process gives another that it calls or starts: expressions by the names of the other's data, and where that stands. */
export type HandedOver = {
  readonly given: Readonly<Record<string, string>>
  readonly to: ProcessDefinition
  readonly path: YamlPath
  /** Steps at which it happens. */
  readonly at: readonly string[]
}

/** What is wrong with what a process gives another: names that it does not take, types that it does not have, and what it cannot do without. */
export function checkHandedOver(
  definition: ProcessDefinition,
  { given, to, path, at }: HandedOver,
): readonly ProcessFinding[] {
  const takes = to.data.filter(({ input }) => input !== 'none')
  const names = takes.map(({ key }) => key)
  const process = to.key
  const missing = takes
    .filter(({ key, input }) => input === 'required' && !Object.hasOwn(given, key))
    .map(({ key }) => atKey('input-missing', [...path, key], { name: key, process }))
  if (Object.keys(given).length === 0) return missing
  const conditions = conditionsOf(definition.data)
  const known = knownAt(definition, conditions)
  const wrong = Object.entries(given).flatMap(([name, text]) => {
    const here = [...path, name]
    const item = takes.find(({ key }) => key === name)
    if (!item) return [atKey('input-unknown', here, { ...unknownName(name, names), process })]
    // What cannot be read at all is told of the process by itself.
    if (conditions.problem(text, 'any')) return []
    const problem = conditions.problem(text, expressionTypeOf(item.type))
    if (problem) return [conditionFinding(problem, here)]
    if (item.input !== 'required') return []
    return conditions
      .names(text)
      .needed.filter((needed) => at.some((step) => known.get(step)?.has(needed) === false))
      .map((needed) => atValue('data-maybe-unknown', here, { name: needed }))
  })
  return [...wrong, ...missing]
}
