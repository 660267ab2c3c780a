import type { Filter, FilterCondition } from './filter.ts'
import { keywordOf } from './filter-words.ts'

/** Writes a filter so that it is read as the same one: English words, quotes wherever a value is not one plain word. */
export function printFilter(filter: Filter): string {
  switch (filter.is) {
    case 'condition':
      return printCondition(filter)
    case 'not':
      return `not ${enclosed(filter.part)}`
    case 'and':
    case 'or':
      return filter.parts.map(enclosed).join(` ${filter.is} `)
    default:
      throw new Error('a filter nobody prints', { cause: filter satisfies never })
  }
}

function enclosed(filter: Filter): string {
  const printed = printFilter(filter)
  return filter.is === 'and' || filter.is === 'or' ? `(${printed})` : printed
}

function printCondition({ field, operator, values }: FilterCondition): string {
  const printed = values.map(({ text }) => printValue(text))
  switch (operator) {
    case 'filled':
      return field
    case 'empty':
      return `${field} is empty`
    case 'in':
      return `${field} in (${printed.join(', ')})`
    default:
      return `${field} ${operator} ${printed.join(' ')}`
  }
}

function printValue(text: string): string {
  if (/^[\p{L}\p{N}_.:+@/-]+$/u.test(text) && keywordOf(text) === undefined) return text
  return `"${text.replaceAll(/["\\]/g, (char) => `\\${char}`)}"`
}
