import { type Decision, accept } from '../decision.ts'
import type { Filter, FilterOperator, FilterValue } from './filter.ts'
import { type FilterToken, filterTokens } from './filter-tokens.ts'
import { keywordOf } from './filter-words.ts'
import { type InvalidPlace, refuseAt } from './refuse-at.ts'

/** Characters, nested parentheses and negations, and values of one filter. */
export const filterLimits = { length: 4000, depth: 30, values: 500 } as const

const operators = ['=', '!=', '<', '<=', '>', '>=', '~'] as const satisfies readonly FilterOperator[]

/** Carries a place that does not parse out of the recursion; never leaves this file. */
class Unreadable extends Error {
  readonly place: InvalidPlace
  constructor(place: InvalidPlace) {
    super(place.why)
    this.place = place
  }
}

/**
 * Reads a filter: conditions `FIELD OPERATOR VALUE`, `FIELD in (A, B)`, `FIELD is empty` or a field of yes and no alone,
 * joined by `and`, `or`, `not` and parentheses; `and` binds tighter than `or`. A value is a text in quotes, or words up to the
 * next joint: `customer ~ jan kowalski and age > 3d 4h`. Any text is read or refused. Refuses: filter-invalid.
 */
export function parseFilter(text: string): Decision<Filter> {
  if (text.length > filterLimits.length)
    return refuseAt(text, { at: filterLimits.length, why: 'filter-too-long' })
  const tokens = filterTokens(text)
  if (!tokens.ok) return tokens
  try {
    return accept(parserOf(tokens.value).whole())
  } catch (stop) {
    if (stop instanceof Unreadable) return refuseAt(text, stop.place)
    throw stop
  }
}

function parserOf(tokens: readonly FilterToken[]) {
  const end = tokens.at(-1) ?? { is: 'end', text: '', from: 0, to: 0 }
  let place = 0
  let depth = 0
  let values = 0

  const peek = (ahead = 0): FilterToken => tokens[place + ahead] ?? end
  const isSign = (text: string, ahead = 0): boolean => {
    const token = peek(ahead)
    return token.is === 'sign' && token.text === text
  }
  const isWord = (keyword: ReturnType<typeof keywordOf>, ahead = 0): boolean => {
    const token = peek(ahead)
    return token.is === 'word' && keywordOf(token.text) === keyword
  }
  const unreadable = (why: InvalidPlace['why'], expected: readonly string[], token = peek()): Unreadable =>
    new Unreadable({ at: token.from, why, found: token.text, expected })
  const deeper = (read: () => Filter): Filter => {
    if (++depth > filterLimits.depth) throw unreadable('filter-too-deep', [])
    const filter = read()
    depth--
    return filter
  }

  const joined = (is: 'and' | 'or', part: () => Filter): Filter => {
    const first = part()
    const parts = [first]
    while (isWord(is)) {
      place++
      parts.push(part())
    }
    return parts.length === 1 ? first : { is, parts }
  }
  const either = (): Filter => joined('or', both)
  const both = (): Filter => joined('and', one)
  const one = (): Filter => {
    if (isWord('not')) {
      place++
      return deeper(() => ({ is: 'not', part: one() }))
    }
    if (!isSign('(')) return condition()
    const open = peek()
    place++
    const inner = deeper(either)
    if (isSign(')')) place++
    else if (peek().is === 'end') throw unreadable('filter-parenthesis-open', [')'], open)
    else throw unreadable('filter-joint-missing', ['and', 'or', ')'])
    return inner
  }

  const condition = (): Filter => {
    const name = peek()
    if (name.is !== 'word' || keywordOf(name.text) !== undefined)
      throw unreadable('filter-condition-missing', ['FIELD = VALUE', 'not', '('])
    place++
    const of = (operator: FilterOperator, found: readonly FilterValue[] = [], at = name.from): Filter => ({
      is: 'condition',
      field: name.text,
      operator,
      values: found,
      at: { field: name.from, operator: at },
    })
    const token = peek()
    const operator = operators.find((sign) => isSign(sign))
    if (operator !== undefined) {
      place++
      return of(operator, [value(['and', 'or'])], token.from)
    }
    const isNegated = isWord('not')
    const ahead = isNegated ? 1 : 0
    const negated = (filter: Filter): Filter => (isNegated ? { is: 'not', part: filter } : filter)
    if (isWord('in', ahead)) {
      place += ahead + 1
      return negated(of('in', list(), token.from))
    }
    if (isNegated && isWord('is', 1)) {
      place += 2
      emptyWord()
      return negated(of('empty', [], token.from))
    }
    if (isWord('is')) {
      place++
      const isFilled = isWord('not')
      if (isFilled) place++
      emptyWord()
      return isFilled ? { is: 'not', part: of('empty', [], token.from) } : of('empty', [], token.from)
    }
    if (token.is === 'end' || isSign(')') || isWord('and') || isWord('or')) return of('filled')
    throw unreadable('filter-operator-missing', [...operators, 'in', 'is empty'])
  }
  const emptyWord = (): void => {
    if (!isWord('empty')) throw unreadable('filter-value-missing', ['empty', 'not empty'])
    place++
  }

  const value = (joints: readonly string[]): FilterValue => {
    if (++values > filterLimits.values) throw unreadable('filter-too-many', [])
    const first = peek()
    if (first.is === 'text') {
      place++
      return { text: first.text, at: first.from }
    }
    if (first.is !== 'word' || isWord('and') || isWord('or'))
      throw unreadable('filter-value-missing', ['VALUE', '"…"'])
    const words = [first.text]
    place++
    while (peek().is === 'word' && !isWord('and') && !isWord('or')) {
      words.push(peek().text)
      place++
    }
    // What an operator follows was meant as the next field.
    const isField = words.length > 1 && operators.some((sign) => isSign(sign))
    if (isField) throw unreadable('filter-joint-missing', joints, peek(-1))
    return { text: words.join(' '), at: first.from }
  }
  const list = (): readonly FilterValue[] => {
    if (!isSign('(')) throw unreadable('filter-list-missing', ['(A, B)'])
    const open = peek()
    place++
    const found = [value([',', ')'])]
    while (isSign(',')) {
      place++
      found.push(value([',', ')']))
    }
    if (peek().is === 'end') throw unreadable('filter-parenthesis-open', [')'], open)
    if (!isSign(')')) throw unreadable('filter-joint-missing', [',', ')'])
    place++
    return found
  }

  const whole = (): Filter => {
    const filter = either()
    if (peek().is !== 'end') throw unreadable('filter-joint-missing', ['and', 'or'])
    return filter
  }
  return { whole }
}
