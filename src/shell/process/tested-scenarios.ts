import { runnableOf } from '../../process/engine/runnable.ts'
import { coverageOf } from '../../process/scenario/coverage.ts'
import type { Difference, WantedAnswer } from '../../process/scenario/difference.ts'
import type { ReadScenarios } from '../../process/scenario/read-scenarios.ts'
import { runScenario } from '../../process/scenario/run-scenario.ts'
import type { Scenario } from '../../process/scenario/scenario.ts'
import { isMessageKey } from '../../language/say.ts'
import { labelIn } from '../../domain/labels.ts'
import { locate } from '../../yaml/yaml-source.ts'
import type { Page } from '../page.ts'

/** How the scenarios of one process went, as programs read it. */
export type TestedProcess = {
  readonly process: string
  readonly file: string
  readonly scenarios: readonly TestedScenario[]
  readonly steps: { readonly all: number; readonly untried: readonly string[] }
  /** Ways by where they are written: `steps.basis.branches.reading`. */
  readonly ways: { readonly all: number; readonly untried: readonly string[] }
}

type TestedScenario = {
  readonly key: string
  readonly name: string
  readonly ok: boolean
  readonly difference:
    (Difference & { readonly line: number; readonly column: number; readonly message: string }) | null
}

/** Runs the scenarios of a file, each from its beginning. */
export function testedScenarios({ source, definition, scenarios }: ReadScenarios, page: Page): TestedProcess {
  const runnable = runnableOf(definition)
  const runs = scenarios.map((scenario) => ({ scenario, run: runScenario(runnable, scenario) }))
  const { steps, ways } = coverageOf(definition, runs.map(({ run }) => run)) // prettier-ignore
  return {
    process: definition.key,
    file: source.file,
    scenarios: runs.map(({ scenario, run: { difference } }) => ({
      key: scenario.key,
      name: page.clean(labelIn(scenario.labels, page.language)),
      ok: difference === null,
      difference: difference && {
        ...difference,
        ...locate(source, difference.path, 'value'),
        message: wordsOf(difference, scenario, page),
      },
    })),
    steps,
    ways: { all: ways.all, untried: ways.untried.map(({ path }) => path.join('.')) },
  }
}

/** The lines that people read of it. */
export function testedText(tested: TestedProcess, { say, paint, clean }: Page): string {
  const { process, file, scenarios, steps, ways } = tested
  const untried = [
    ...steps.untried.map((step) => say('process.scenario.untried-step', { step })),
    ...ways.untried.map((way) => say('process.scenario.untried-way', { way })),
  ]
  return [
    paint.strong(clean(process)),
    ...scenarios.flatMap(({ key, name, difference }) => {
      const mark = say(difference ? 'process.scenario.wrong' : 'process.scenario.right')
      const line = `  ${difference ? paint.alarm(mark) : mark}  ${clean(key)}: ${name}`
      if (!difference) return [line]
      return [line, `      ${clean(file)}:${difference.line}:${difference.column}: ${difference.message}`]
    }),
    `  ${say('process.scenario.coverage', {
      steps: steps.all - steps.untried.length,
      allSteps: steps.all,
      ways: ways.all - ways.untried.length,
      allWays: ways.all,
    })}`,
    ...untried.map((line) => `    ${line}`),
  ].join('\n')
}

/** An answer that is none: what it has to be instead, such as a day. */
function wrongAnswerWords(
  { name, type, choices }: WantedAnswer,
  { event, happening }: { readonly event: number; readonly happening: string },
  { say, clean }: Page,
): string {
  const key = `type.${type}`
  const wanted = choices.length > 0 ? choices.join(', ') : isMessageKey(key) ? say(key) : type
  const said = { name: clean(name), wanted: clean(wanted) }
  return event === 0
    ? say('process.scenario.input-wrong', said)
    : say('process.scenario.answer-wrong', { event, happening, ...said })
}

function wordsOf(difference: Difference, { written }: Scenario, page: Page): string {
  const { say, clean } = page
  const { event } = difference
  const words = written.happens[event - 1]
  const happening = clean(
    typeof words === 'string'
      ? words
      : JSON.stringify(words ?? {})
          .replaceAll(/[{}"]/g, '')
          .replace(':', ': '),
  )
  const when =
    event === 0 ? say('process.scenario.at-start') : say('process.scenario.after', { event, happening })
  const text = (value: string | null): string => clean(value ?? '')
  switch (difference.what) {
    case 'refused':
      if (difference.wanted) return wrongAnswerWords(difference.wanted, { event, happening }, page)
      return event === 0
        ? say('process.scenario.not-started', { code: difference.code })
        : say('process.scenario.refused', {
            event,
            happening,
            at: clean(difference.at),
            code: difference.code,
          })
    case 'step':
      return difference.expected === null
        ? say('process.scenario.step-more', { when, found: clean(difference.found) })
        : say('process.scenario.step', {
            when,
            expected: clean(difference.expected),
            found: clean(difference.found),
          })
    case 'data':
    case 'value':
      return difference.found === null
        ? say('process.scenario.data-missing', { name: difference.name, expected: text(difference.expected) })
        : say('process.scenario.data', {
            name: difference.name,
            expected: text(difference.expected),
            found: text(difference.found),
          })
    case 'effect':
    case 'result': {
      const { what, expected, found } = difference
      if (expected === null) return say(`process.scenario.${what}-more`, { when, found: text(found) })
      if (found === null) return say(`process.scenario.${what}-missing`, { when, expected: text(expected) })
      return say(`process.scenario.${what}`, { when, expected: text(expected), found: text(found) })
    }
    default:
      return difference satisfies never
  }
}
