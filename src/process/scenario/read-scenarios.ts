import { unknownName } from '../../yaml/finding.ts'
import type { WrittenText } from '../../yaml/load-texts.ts'
import { inOrder, placed } from '../../yaml/placed.ts'
import { labelsOf } from '../../yaml/scalars.ts'
import { shapeFindings } from '../../yaml/shape-findings.ts'
import { parseYaml, type YamlSource } from '../../yaml/yaml-source.ts'
import type { ProcessDefinition } from '../definition.ts'
import { atKey, atValue, type ProcessFinding } from '../finding.ts'
import { type ProcessProblem, processProblemCodes } from '../process-problem.ts'
import type { Scenario } from './scenario.ts'
import { scenarioFile, type WrittenScenario } from './scenario-file.ts'

/** The scenarios of one file, and the process that they try. */
export type ReadScenarios = {
  readonly source: YamlSource
  readonly definition: ProcessDefinition
  readonly scenarios: readonly Scenario[]
}

const problemLimit = 100

/** Reads the texts of scenarios for processes that were read; names that a process does not have are told, and nothing of that file is run. */
export function readScenarios(
  texts: readonly WrittenText[],
  definitions: readonly ProcessDefinition[],
): { readonly files: readonly ReadScenarios[]; readonly problems: readonly ProcessProblem[] } {
  const files: ReadScenarios[] = []
  const problems: ProcessProblem[] = []
  for (const text of texts) {
    const { source, problems: unreadable } = parseYaml(text)
    problems.push(...unreadable)
    if (unreadable.length > 0) continue
    const read = fileIn(source, definitions)
    if ('findings' in read) problems.push(...read.findings.map((finding) => placed(finding, source)))
    else files.push(read)
  }
  return { files, problems: inOrder(problems, problemLimit) }
}

function fileIn(
  source: YamlSource,
  definitions: readonly ProcessDefinition[],
): ReadScenarios | { readonly findings: readonly ProcessFinding[] } {
  const value: unknown = source.document.toJS()
  const shape = shapeFindings({ schema: scenarioFile, codes: processProblemCodes }, value)
  if (shape.length > 0) return { findings: shape }
  const file = scenarioFile.parse(value)
  const definition = definitions.find(({ key }) => key === file.process)
  if (!definition) {
    const keys = definitions.map(({ key }) => key)
    return { findings: [atValue('process-unknown', ['process'], unknownName(file.process, keys))] }
  }
  const all = Object.entries(file.scenarios)
  const findings = all.flatMap(([key, written]) => namesIn(written, definition, ['scenarios', key]))
  if (findings.length > 0) return { findings }
  const scenarios = all.map(([key, written]) => ({ key, labels: labelsOf(written.name), written }))
  return { source, definition, scenarios }
}

/** What a scenario names that its process does not have. */
function namesIn(
  { path, data, result, input }: WrittenScenario,
  definition: ProcessDefinition,
  root: readonly string[],
): readonly ProcessFinding[] {
  const steps = definition.steps.map(({ key }) => key)
  const items = definition.data.map(({ key }) => key)
  const results = definition.results.map(({ key }) => key)
  const named = (names: Readonly<Record<string, unknown>> | undefined, where: string) =>
    Object.keys(names ?? {})
      .filter((name) => !items.includes(name))
      .map((name) => atKey('data-unknown', [...root, where, name], unknownName(name, items)))
  return [
    ...path.flatMap((step, index) =>
      steps.includes(step)
        ? []
        : [atValue('step-unknown', [...root, 'path', index], unknownName(step, steps))],
    ),
    ...named(input, 'input'),
    ...named(data, 'data'),
    ...(result === undefined || results.includes(result)
      ? []
      : [atValue('result-unknown', [...root, 'result'], unknownName(result, results))]),
  ]
}
