import { severityOf } from '../../process/process-problem.ts'
import { readProcesses } from '../../process/read-processes.ts'
import { untriedProcesses } from '../../process/scenario/untried-processes.ts'
import { readScenarios } from '../../process/scenario/read-scenarios.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { loadScenarios } from '../process/load-scenarios.ts'
import { refusedProcesses } from '../process/process-problems.ts'
import { testedScenarios, testedText } from '../process/tested-scenarios.ts'
import type { Shell } from '../shell.ts'

/**
 * Tries processes by the scenarios that stand beside them, without a store. Refuses: process-files-invalid, scenarios-not-found,
 * scenarios-failed.
 */
export async function processTest(call: Call, shell: Shell): Promise<Answer> {
  const { scenarios, processes } = loadScenarios(call.operands)
  const today = new Date(shell.now()).toISOString().slice(0, 10)
  // Other processes that it names are for the check: what they do is among what happens.
  const read = readProcesses(processes.texts, { today, site: null, isAlone: true })
  const written = readScenarios(
    scenarios.texts,
    read.processes.map(({ definition }) => definition),
  )
  const page = await shell.page()
  // What a text may name is the site's, and no step goes another way for it.
  const errors = [
    ...scenarios.problems,
    ...processes.problems,
    ...read.problems.filter(({ code }) => severityOf(code) === 'error' && !code.startsWith('text-')),
    ...written.problems,
  ]
  if (errors.length > 0) return refusedProcesses(errors, page)
  if (written.files.length === 0) {
    return refuseWith({ code: 'scenarios-not-found', path: call.operands.join(' ') })
  }
  const tested = written.files.map((file) => testedScenarios(file, page))
  const untried = untriedProcesses(
    read.processes.map(({ definition }) => definition.key),
    scenarios.texts,
  )
  const none = untried.length === 0 ? [] : [page.say('process.scenario.none-of', { processes: page.clean(untried.join(', ')) })] // prettier-ignore
  const text = (): string => [...tested.map((one) => testedText(one, page)), ...none].join('\n')
  const all = tested.flatMap((one) => one.scenarios)
  const failed = all.filter(({ ok }) => !ok).length
  if (failed > 0) {
    return refuseWith(
      { code: 'scenarios-failed', failed, of: all.length },
      { json: { processes: tested, untried }, text },
    )
  }
  return show({ ok: true, processes: tested, untried }, ({ say }) =>
    [text(), say('process.scenario.all-right', { n: all.length })].join('\n'),
  )
}
