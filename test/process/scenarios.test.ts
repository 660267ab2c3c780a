import { describe, expect, test } from 'vitest'
import { runnableOf } from '../../src/process/engine/runnable.ts'
import { readProcesses } from '../../src/process/read-processes.ts'
import { coverageOf } from '../../src/process/scenario/coverage.ts'
import { readScenarios } from '../../src/process/scenario/read-scenarios.ts'
import { runScenario } from '../../src/process/scenario/run-scenario.ts'
import { demoScenarios, demoTexts, today } from './demo-processes.ts'

const definitions = readProcesses(demoTexts(), { today, site: null }).processes.map(
  ({ definition }) => definition,
)
const read = readScenarios(demoScenarios(), definitions)

test('every process of the demo site has its scenarios beside it', () => {
  expect(read.problems).toEqual([])
  expect(read.files.map(({ definition }) => definition.key)).toEqual(definitions.map(({ key }) => key))
})

test.for(read.files)('the scenarios of $definition.key go as they say, by every step and way', (file) => {
  const { definition, scenarios } = file
  const runnable = runnableOf(definition)
  const runs = scenarios.map((scenario) => runScenario(runnable, scenario))

  expect(scenarios.length).toBeGreaterThanOrEqual(3)
  expect(runs.map(({ difference }) => difference).filter((one) => one !== null)).toEqual([])
  const { steps, ways } = coverageOf(definition, runs)
  expect(steps).toEqual({ all: definition.steps.length, untried: [] })
  expect(ways.untried.map(({ path }) => path.join('.'))).toEqual([])
  expect(ways.all).toBeGreaterThan(10)
})

test('what no scenario comes by is named, steps and ways', () => {
  const file = fileOf('bill-complaint')
  const runs = file.scenarios
    .filter(({ key }) => key === 'mail-estimate')
    .map((scenario) => runScenario(runnableOf(file.definition), scenario))
  const { steps, ways } = coverageOf(file.definition, runs)

  expect(steps.untried).toContain('operator')
  expect(steps.untried).not.toContain('meter')
  expect(ways.untried.map(({ path }) => path.join('.'))).toEqual(
    expect.arrayContaining(['steps.basis.branches.reading', 'steps.chase.at-most.else']),
  )
  expect(ways.untried.map(({ path }) => path.join('.'))).not.toContain('steps.basis.branches.estimate')
})

function fileOf(process: string, texts = demoScenarios()) {
  const found = readScenarios(texts, definitions).files.find(({ definition }) => definition.key === process)
  if (!found) throw new Error(`no scenarios of ${process}`)
  return found
}

/** One scenario of the complaint, with some of its words exchanged. */
function tried(scenario: string, written: string, instead: string) {
  const texts = demoScenarios().map(({ file, text }) => {
    if (file !== 'bill-complaint.scenarios.yaml') return { file, text }
    const begin = text.indexOf(`  ${scenario}:`)
    const [before, after] = [text.slice(0, begin), text.slice(begin)]
    expect(after).toContain(written)
    return { file, text: before + after.replace(written, instead) }
  })
  const { definition, scenarios } = fileOf('bill-complaint', texts)
  const found = scenarios.find(({ key }) => key === scenario)
  if (!found) throw new Error(`no scenario ${scenario}`)
  return runScenario(runnableOf(definition), found).difference
}

describe('the first difference is told', () => {
  test('with the event after which it went another way', () => {
    expect(tried('mail-estimate', 'answered: estimate', 'answered: reading')).toEqual({
      what: 'step',
      event: 2,
      expected: 'meter',
      found: 'meter-again',
      path: ['scenarios', 'mail-estimate', 'path', 3],
    })
  })

  test('when it stops before the last step, or goes further', () => {
    expect(tried('mail-estimate', '      - checked\n', '')).toMatchObject({
      what: 'step',
      event: 3,
      expected: 'corrected',
      found: 'correction',
    })
    expect(tried('mail-estimate', ', corrected ]', ' ]')).toMatchObject({
      what: 'step',
      event: 4,
      expected: null,
      found: 'corrected',
    })
  })

  test('when something cannot happen where it is', () => {
    expect(tried('mail-estimate', '- { answered: estimate }', '- said')).toEqual({
      what: 'refused',
      event: 2,
      code: 'process-step-unfit',
      at: 'basis',
      path: ['scenarios', 'mail-estimate', 'happens', 1],
      wanted: null,
    })
  })

  test.for([
    [
      'basis: estimate',
      'basis: reading',
      { what: 'data', name: 'basis', expected: 'reading', found: 'estimate' },
    ],
    [
      'about: complaint',
      'about: outage',
      {
        what: 'effect',
        expected: 'start: callback, with: { about: outage }',
        found: 'start: callback, with: { about: complaint }',
      },
    ],
    [
      '    effects:\n      - { start: callback, with: { about: complaint } }\n',
      '',
      { what: 'effect', event: 4, expected: null },
    ],
    [
      '    result: corrected\n',
      '    result: declined\n',
      { what: 'result', expected: 'declined', found: 'corrected' },
    ],
    ['    result: corrected\n', '', { what: 'result', expected: null, found: 'corrected' }],
    ['    value: yes', '    value: no', { what: 'value', expected: 'no', found: 'true' }],
  ] as const)('in what came of it: %s → %s', ([written, instead, difference]) => {
    expect(tried('mail-estimate', written, instead)).toMatchObject(difference)
  })

  test('in the time that something waits', () => {
    expect(tried('mail-reading', 'within: 7d', 'within: 8d')).toMatchObject({
      what: 'effect',
      event: 3,
      expected: 'hand-over: operator, within: 8d',
      found: 'hand-over: operator, within: 7d',
    })
  })
})

test.for([
  ['process: bill-complaint', 'process: bill-complant', 'process-unknown', 1, 10],
  ['basis, meter, correction', 'basis, metre, correction', 'step-unknown', 12, 41],
  ['      basis: estimate', '      bass: estimate', 'data-unknown', 15, 7],
  ['    result: corrected', '    result: correct', 'result-unknown', 19, 13],
  ['      - { looked-up: email }', '      - { lookd-up: email }', 'key-unknown', 8, 11],
  ['      - { looked-up: email }', '      - { looked-up: email, answered: 1 }', 'happening-unclear', 8, 9],
  ['start: callback, with', 'with', 'effect-unclear', 18, 9],
  ['      - checked', '      - chekced', 'value-unknown', 11, 9],
  ['    name:', '    nam:', 'key-missing', 3, 3],
] as const)(
  'a scenario that is written wrong is told where: %s → %s',
  ([written, instead, code, line, column]) => {
    const texts = demoScenarios().flatMap(({ file, text }) =>
      file === 'bill-complaint.scenarios.yaml' ? [{ file, text: text.replace(written, instead) }] : [],
    )
    const { problems, files } = readScenarios(texts, definitions)

    expect(files).toEqual([])
    expect(problems.map((problem) => [problem.code, problem.line, problem.column])).toContainEqual([
      code,
      line,
      column,
    ])
  },
)
