import type { SiteProblem, SiteWarning } from '../../site/site-problem.ts'
import type { Answer } from '../answer.ts'
import type { MessageKey } from '../../language/say.ts'
import type { Page } from '../page.ts'
import { hintOfProblem, messageOfProblem, placeOf } from '../problem-words.ts'

/** The refusal of files that are wrong: each problem with file, line, column, and what to do. */
export function siteProblems(problems: readonly SiteProblem[]): Answer {
  return {
    kind: 'refused',
    refusal: { code: 'site-invalid', problems: problems.length },
    hint: () => '',
    details: {
      json: { problems },
      text: (page) => problems.map((problem) => problemText(problem, page)).join('\n'),
    },
  }
}

/** What the files allow and is seldom meant, a line each; nothing when there is nothing. */
export function warningsText(warnings: readonly SiteWarning[], page: Page): string {
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
