import { placeForPeople } from '../../domain/database-address.ts'
import { readBeside } from '../../process/read-beside.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { untriedProcesses } from '../../process/scenario/untried-processes.ts'
import { scenariosBeside } from '../process/load-scenarios.ts'
import { loadProcesses } from '../process/load-processes.ts'
import { problemsText, refusedProcesses, toldProblems } from '../process/process-problems.ts'
import { siteAtHand } from '../process/site-at-hand.ts'
import type { Shell } from '../shell.ts'

/**
 * Checks processes as they are written, each and all together, with those in use; against the site of the store where there is one. What is seldom meant
 * is told and lets them pass; an error does not. Refuses: process-files-invalid.
 */
export async function processCheck(call: Call, shell: Shell): Promise<Answer> {
  const { texts, problems: unread } = loadProcesses(call.operands)
  const { siteName, inUse, ...reading } = await siteAtHand(shell)
  const read = readBeside(texts, inUse, reading)
  const page = await shell.page()
  if (unread.length > 0 || read.hasErrors) return refusedProcesses([...unread, ...read.problems], page)
  const problems = toldProblems(read.problems, page)
  const processes = read.processes.map(({ file, definition: { key, version } }) => ({ file, key, version }))
  const untried = untriedProcesses(
    processes.map(({ key }) => key),
    scenariosBeside(call.operands),
  )
  return show({ ok: true, site: siteName, processes, untried, problems }, ({ say, clean }) =>
    [
      ...(problems.length > 0 ? [problemsText(problems, page)] : []),
      [
        say('process.right', { n: processes.length }),
        ...(problems.length > 0 ? [say('site.warnings', { n: problems.length })] : []),
        siteName === null
          ? say('process.names-unchecked', { store: placeForPeople(shell.storePath) })
          : say('process.names-checked', { site: siteName }),
      ].join(' '),
      ...(untried.length > 0
        ? [say('process.scenario.none-of', { processes: clean(untried.join(', ')) })]
        : []),
    ].join('\n'),
  )
}
