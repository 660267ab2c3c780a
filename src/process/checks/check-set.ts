import { unknownName } from '../../yaml/finding.ts'
import type { YamlPath } from '../../yaml/yaml-source.ts'
import type { ProcessDefinition } from '../definition.ts'
import { atKey, atValue, type ProcessFinding } from '../finding.ts'
import type { Step } from '../step.ts'
import { checkHandedOver } from './check-handed-over.ts'

type Processes = ReadonlyMap<string, ProcessDefinition>
type Call = Extract<Step, { kind: 'call' }>

/** A finding in the file of one of several processes, by their place. */
export type SetFinding = { readonly of: number; readonly finding: ProcessFinding }

/**
 * What is wrong with processes together: gears that do not mesh, entries that nothing feeds or two share, results that nothing uses.
 * Source: DESIGN.md, "Processes and scripts". `unread`: keys of others that are there and not right by themselves, of which nothing is said.
 */
export function checkSet(
  definitions: readonly ProcessDefinition[],
  unread: ReadonlySet<string>,
): readonly SetFinding[] {
  const processes: Processes = new Map(definitions.map((one) => [one.key, one]))
  const isOfUnread = ({ code, params }: ProcessFinding): boolean =>
    code === 'process-unknown' && unread.has(String(params['name']))
  return definitions.flatMap((definition, of) =>
    [
      ...twice(definitions, of),
      ...calls(definition, processes),
      ...starts(definition, processes),
      ...fed(definition, processes),
      ...sharedPoints(definitions, of),
      ...unused(definition, definitions),
    ]
      .filter((finding) => !isOfUnread(finding))
      .map((finding) => ({ of, finding })),
  )
}

function twice(definitions: readonly ProcessDefinition[], of: number): readonly ProcessFinding[] {
  const key = definitions[of]?.key ?? ''
  const first = definitions.findIndex((one) => one.key === key)
  return first === of ? [] : [atValue('process-twice', ['process'], { name: key })]
}

function calls(definition: ProcessDefinition, processes: Processes): readonly ProcessFinding[] {
  return definition.steps.flatMap((step) => {
    if (step.kind !== 'call') return []
    const path = ['steps', step.key, 'call']
    const called = processes.get(step.process)
    if (!called) {
      return [atValue('process-unknown', [...path, 'process'], unknownName(step.process, processes.keys()))]
    }
    if (callsOf(called, processes).has(definition.key)) {
      return [atValue('process-calls-itself', [...path, 'process'], { name: step.process })]
    }
    const handed = { given: step.input, to: called, path: [...path, 'with'], at: [step.key] }
    return [...resultsOfCall(step, called, path), ...checkHandedOver(definition, handed)]
  })
}

function resultsOfCall(step: Call, called: ProcessDefinition, path: YamlPath): readonly ProcessFinding[] {
  const known = called.results.map(({ key }) => key)
  const handled = Object.keys(step.results)
  return [
    ...handled
      .filter((result) => !known.includes(result))
      .map((result) =>
        atKey('result-of-process-unknown', [...path, 'results', result], {
          ...unknownName(result, known),
          process: called.key,
        }),
      ),
    ...known
      .filter((result) => !handled.includes(result))
      .map((result) => atKey('branch-missing', [...path, 'results', result], { name: result })),
  ]
}

/** A process and all that it calls, and they call. */
function callsOf(definition: ProcessDefinition, processes: Processes): ReadonlySet<string> {
  const seen = new Set([definition.key])
  const open = [definition]
  for (let one = open.pop(); one; one = open.pop()) {
    for (const step of one.steps) {
      if (step.kind !== 'call' || seen.has(step.process)) continue
      seen.add(step.process)
      const called = processes.get(step.process)
      if (called) open.push(called)
    }
  }
  return seen
}

/** What results start, and whether that knows of it. */
function starts(definition: ProcessDefinition, processes: Processes): readonly ProcessFinding[] {
  const { key, results, steps } = definition
  return results.flatMap((result) => {
    const ends = steps.flatMap((step) =>
      step.kind === 'end' && step.result === result.key ? [step.key] : [],
    )
    return result.starts.flatMap(({ process, input }, index) => {
      const path = ['results', result.key, 'starts', index]
      const started = processes.get(process)
      if (!started) return [atValue('process-unknown', path, unknownName(process, processes.keys()))]
      const isDeclared = started.entry.some(
        (entry) => entry.from === 'result' && entry.process === key && entry.result === result.key,
      )
      return [
        ...(isDeclared
          ? []
          : [
              atValue('start-not-declared', path, {
                name: process,
                process: key,
                result: result.key,
              }),
            ]),
        ...checkHandedOver(definition, { given: input, to: started, path: [...path, 'with'], at: ends }),
      ]
    })
  })
}

/** Entries that wait for a result which starts nothing of the kind. */
function fed({ key, entry }: ProcessDefinition, processes: Processes): readonly ProcessFinding[] {
  return entry.flatMap((one, index) => {
    if (one.from !== 'result') return []
    const path = ['entry', index]
    const from = processes.get(one.process)
    if (!from) {
      return [atValue('process-unknown', [...path, 'process'], unknownName(one.process, processes.keys()))]
    }
    const result = from.results.find((other) => other.key === one.result)
    if (!result) {
      const known = from.results.map((other) => other.key)
      const params = { ...unknownName(one.result, known), process: from.key }
      return [atValue('result-of-process-unknown', [...path, 'result'], params)]
    }
    const isFed = result.starts.some(({ process }) => process === key)
    return isFed
      ? []
      : [atValue('entry-never-fed', [...path, 'result'], { name: one.result, process: from.key })]
  })
}

/** One entry point with one reason belongs to one process. */
function sharedPoints(definitions: readonly ProcessDefinition[], of: number): readonly ProcessFinding[] {
  const mine = definitions[of]?.entry ?? []
  const before = definitions.slice(0, of).flatMap(({ key, entry }) => entry.map((one) => ({ key, one })))
  return mine.flatMap((entry, index) => {
    if (entry.from !== 'point') return []
    const earlier = mine.slice(0, index).map((one) => ({ key: definitions[of]?.key ?? '', one }))
    const other = [...before, ...earlier].find(
      ({ one }) => one.from === 'point' && one.point === entry.point && one.reason === entry.reason,
    )
    if (!other) return []
    return [atValue('entry-point-twice', ['entry', index, 'point'], { name: entry.point, first: other.key })]
  })
}

/** Results that propose nothing, start nothing, count for no goal, and that no caller takes. */
function unused(
  { key, results, goal }: ProcessDefinition,
  definitions: readonly ProcessDefinition[],
): readonly ProcessFinding[] {
  const isCalled = definitions.some(({ steps }) =>
    steps.some((step) => step.kind === 'call' && step.process === key),
  )
  if (isCalled) return []
  return results
    .filter(({ outcome, starts: started }) => outcome === null && started.length === 0)
    .filter((result) => !goal.results.includes(result.key))
    .map((result) => atKey('result-unused', ['results', result.key], { name: result.key }))
}
