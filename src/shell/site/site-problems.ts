import type { SiteProblem, SiteWarning } from '../../site/site-problem.ts'
import type { Answer } from '../answer.ts'
import type { MessageKey } from '../../language/say.ts'
import type { Page } from '../page.ts'
import { type ProcessProblem, severityOf } from '../../process/process-problem.ts'
import { problemsText, toldProblems } from '../process/process-problems.ts'
import { errorsAmong, type WholeSite } from './read-whole-site.ts'
import { hintOfProblem, messageOfProblem, placeOf } from '../problem-words.ts'

type SiteProblems = {
  readonly problems: readonly SiteProblem[]
  readonly processProblems: readonly ProcessProblem[]
}

/** The refusal of files that are wrong: each problem with file, line, column, and what to do. */
export function siteProblems({ problems, processProblems }: SiteProblems): Answer {
  const ofProcesses = processProblems.map((problem) => ({ ...problem, severity: severityOf(problem.code) }))
  return {
    kind: 'refused',
    refusal: { code: 'site-invalid', problems: problems.length + errorsAmong(processProblems) },
    hint: () => '',
    details: {
      json: { problems: [...problems, ...ofProcesses] },
      text: (page) =>
        [
          ...problems.map((problem) => problemText(problem, page)),
          ...(processProblems.length > 0 ? [problemsText(toldProblems(processProblems, page), page)] : []),
        ].join('\n'),
    },
  }
}

/** The warnings of a site and its processes, a line each and its hint; nothing when there is none. */
export function allWarningsText(
  { warnings, processWarnings }: Pick<WholeSite, 'warnings' | 'processWarnings'>,
  page: Page,
): string {
  const ofProcesses =
    processWarnings.length > 0 ? `${problemsText(toldProblems(processWarnings, page), page)}\n` : ''
  return warningsText(warnings, page) + ofProcesses
}

/** What the files allow and is seldom meant, a line each; nothing when there is nothing. */
function warningsText(warnings: readonly SiteWarning[], page: Page): string {
  const { say, paint } = page
  return warnings
    .map((warning) => {
      const { language, used } = warning.params
      const message = say(`site.warning.${warning.code}`, {
        ...warning.params,
        ...(language !== undefined && { language: say(`site.language.${language}` as MessageKey) }),
        ...(used !== undefined && { used: say(`site.language.${used}` as MessageKey) }),
      })
      return `${paint.strong(placeOf(warning, page))}: ${say('site.warning')}: ${message}\n`
    })
    .join('')
}

function problemText(problem: SiteProblem, page: Page): string {
  const message = messageOfProblem(problem, page, ['site'])
  return `${page.paint.strong(placeOf(problem, page))}: ${message}\n  ${hintOfProblem(problem, page, ['site'])}`
}
