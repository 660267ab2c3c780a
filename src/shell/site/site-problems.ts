import type { SiteProblem, SiteWarning } from '../../site/site-problem.ts'
import type { Answer } from '../answer.ts'
import { type MessageKey, type Say, isMessageKey } from '../../language/say.ts'
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

function placeOf({ file, line, column }: Omit<SiteProblem, 'code'>, { clean }: Page): string {
  return [clean(file), line, column].filter((part) => part !== '' && part !== 0).join(':')
}

function problemText(problem: SiteProblem, page: Page): string {
  const message = page.say(`site.problem.${problem.code}` as MessageKey, inWords(problem.params, page))
  return `${page.paint.strong(placeOf(problem, page))}: ${message}\n  ${hintOf(problem, page)}`
}

/** What can stand there helps also where something near is known. */
function hintOf({ code, params }: Pick<SiteProblem, 'code' | 'params'>, { say }: Page): string {
  const isNear = params['nearest'] !== undefined && params['nearest'] !== ''
  const isListed = params['allowed'] !== undefined && params['allowed'] !== ''
  const near = isNear ? say('site.hint.nearest', params) : ''
  if (isNear && !isListed) return near
  const keys = [
    ...(isListed ? [`site.hint.${code}.allowed`] : []),
    `site.hint.${code}.${params['expected'] ?? ''}`,
    `site.hint.${code}`,
  ]
  const key = keys.find(isMessageKey)
  return `${near} ${key ? say(key, params) : ''}`.trim()
}

/** The params of a problem with the kinds of values as words, and the first of several problems with its own message. */
function inWords(params: SiteProblem['params'], { say }: Page): SiteProblem['params'] {
  const { expected, found, value, first } = params
  if (expected !== undefined && found !== undefined) {
    return {
      ...params,
      expected: kindsIn(String(expected), say),
      found:
        value === undefined || value === '' ? kindsIn(String(found), say) : say('site.kind.this', { value }),
    }
  }
  const why = `site.problem.${first ?? ''}`
  return isMessageKey(why) ? { ...params, why: say(why, params) } : params
}

function kindsIn(kinds: string, say: Say): string {
  return kinds
    .split('/')
    .map((kind): string => say(`site.kind.${kind}` as MessageKey))
    .reduce((one, other) => say('site.kind.or', { one, other }))
}
