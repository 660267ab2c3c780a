import { type MessageKey, type Say, isMessageKey } from '../language/say.ts'
import type { YamlProblem } from '../yaml/yaml-problem.ts'
import type { Page } from './page.ts'

/**
 * Whose words are looked for, the nearest first: what `process` does not say of a code, `site` does. A code has the message
 * `FAMILY.problem.CODE` and the hint `FAMILY.hint.CODE`; where more is known, one with a word behind it is said instead: `.at-KEY` of
 * the key at fault, `.allowed` where all that can stand there is listed, or the kind that is wanted.
 */
export type WordsOfProblems = readonly [MessageFamily, ...MessageFamily[]]
type MessageFamily = 'process' | 'site'

type Told = Pick<YamlProblem<string>, 'code' | 'params' | 'path'>

/** Where a problem stands, as compilers write it: `file:line:column`. */
export function placeOf({ file, line, column }: YamlProblem<string>, { clean }: Page): string {
  return [clean(file), line, column].filter((part) => part !== '' && part !== 0).join(':')
}

/** What is so. */
export function messageOfProblem(problem: Told, { say }: Page, families: WordsOfProblems): string {
  const key = families.map((family) => `${family}.problem.${problem.code}`).find(isMessageKey)
  if (!key) throw new Error(`${problem.code} has no words`)
  return say(key, inWords(problem.params, say))
}

/** What to do. What can stand there helps also where something near is known. */
export function hintOfProblem(
  { code, params, path }: Told,
  { say }: Page,
  families: WordsOfProblems,
): string {
  const isNear = params['nearest'] !== undefined && params['nearest'] !== ''
  const isListed = params['allowed'] !== undefined && params['allowed'] !== ''
  const near = isNear ? say('site.hint.nearest', params) : ''
  if (isNear && !isListed) return near
  const ends = [
    `.at-${path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? ''}`,
    ...(isListed ? ['.allowed'] : []),
    `.${params['expected'] ?? ''}`,
    '',
  ]
  const key = ends
    .flatMap((end) => families.map((family) => `${family}.hint.${code}${end}`))
    .find(isMessageKey)
  return `${near} ${key ? say(key, params) : ''}`.trim()
}

/** The params of a problem with the kinds of values as words, and the first of several problems with its own message. */
function inWords(params: Told['params'], say: Say): Told['params'] {
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
