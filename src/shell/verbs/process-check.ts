import { severityOf } from '../../process/process-problem.ts'
import { readProcesses } from '../../process/read-processes.ts'
import { inOrder } from '../../yaml/placed.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { loadProcesses } from '../process/load-processes.ts'
import { problemsText, toldProblems } from '../process/process-problems.ts'
import { siteAtHand } from '../process/site-at-hand.ts'
import type { Shell } from '../shell.ts'

const problemLimit = 100

/**
 * Checks processes as they are written, each and all together; against the site of the store where there is one. What is seldom meant
 * is told and lets them pass; an error does not. Refuses: process-invalid.
 */
export async function processCheck(call: Call, shell: Shell): Promise<Answer> {
  const { texts, problems: unread } = loadProcesses(call.operands)
  const { siteName, ...reading } = await siteAtHand(shell)
  const read = readProcesses(texts, reading)
  const page = await shell.page()
  const problems = toldProblems(inOrder([...unread, ...read.problems], problemLimit), page)
  const cut = (of: readonly unknown[]): readonly string[] =>
    of.length < problemLimit ? [] : [page.say('process.problems-cut', { n: problemLimit })]
  if (unread.length > 0 || read.hasErrors) {
    const errors = problems.filter(({ code }) => severityOf(code) === 'error').length
    return {
      kind: 'refused',
      refusal: { code: 'process-invalid', problems: errors },
      hint: ({ say }) => say('process.codes-explained'),
      details: {
        json: { problems },
        text: () => [problemsText(problems, page), ...cut(problems)].join('\n'),
      },
    }
  }
  const processes = read.processes.map(({ file, definition: { key, version } }) => ({ file, key, version }))
  return show({ ok: true, site: siteName, processes, problems }, ({ say }) =>
    [
      ...(problems.length > 0 ? [problemsText(problems, page), ...cut(problems)] : []),
      [
        say('process.right', { n: processes.length }),
        ...(problems.length > 0 ? [say('site.warnings', { n: problems.length })] : []),
        siteName === null
          ? say('process.names-unchecked', { store: shell.storePath })
          : say('process.names-checked', { site: siteName }),
      ].join(' '),
    ].join('\n'),
  )
}
