import type { SiteProblem } from '../../site/site-problem.ts'
import type { Answer } from '../answer.ts'
import type { MessageKey } from '../../language/say.ts'
import type { Page } from '../page.ts'

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

function problemText({ code, file, line, column, params }: SiteProblem, { say, clean, paint }: Page): string {
  const isNear = params['nearest'] !== undefined && params['nearest'] !== ''
  const hint = say(isNear ? 'site.hint.nearest' : (`site.hint.${code}` as MessageKey), params)
  const place = [clean(file), line, column].filter((part) => part !== '' && part !== 0).join(':')
  return `${paint.strong(place)}: ${say(`site.problem.${code}` as MessageKey, params)}\n  ${hint}`
}
