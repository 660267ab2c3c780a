import type { WrittenText } from '../../yaml/load-texts.ts'
import { parseYaml, valueAt } from '../../yaml/yaml-source.ts'

/** The keys of those processes that none of some texts of scenarios tries. */
export function untriedProcesses(
  keys: readonly string[],
  scenarios: readonly WrittenText[],
): readonly string[] {
  const tried = new Set(scenarios.map((text) => valueAt(parseYaml(text).source, ['process'])))
  return keys.filter((key) => !tried.has(key))
}
