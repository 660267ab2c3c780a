import type { InputProblem } from '../domain/input-problem.ts'
import { inputProblemMessages as words } from './messages/input-problems.ts'
import type { Language } from './language.ts'
import type { Message } from './message.ts'
import { formatNumber } from './numbers.ts'
import { fill, type MessageParams } from './say.ts'

/** What is wrong with a value of an input, as it stands behind a colon. */
export function sayInputProblem(problem: InputProblem, language: Language): string {
  const said = (message: Message, params: MessageParams = {}): string =>
    fill(message[language], params, language)
  switch (problem.is) {
    case 'wrong-type':
      return said(words['wrong-type'], { wanted: said(words[`kind.${problem.wanted}`]) })
    case 'too-short':
    case 'too-long':
    case 'too-few':
    case 'too-many':
      return said(words[problem.is], { n: problem.n })
    case 'too-low':
    case 'too-high': {
      const key = problem.isBound ? problem.is : (`${problem.is}-open` as const)
      return said(words[key], { limit: formatNumber(problem.limit, language) })
    }
    case 'not-multiple':
      return said(words['not-multiple'], { of: problem.of })
    case 'not-allowed':
      return said(words['not-allowed'], { allowed: problem.allowed.join(', ') })
    case 'missing':
    case 'empty':
    case 'unknown-key':
    case 'no-date':
    case 'malformed':
    case 'no-form':
      return said(words[problem.is])
    default:
      return problem satisfies never
  }
}
