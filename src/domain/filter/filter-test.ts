import { fold } from '../fold.ts'

export type ColumnValue = string | number | boolean | null

/**
 * What a filter asks of a row once its names and times are known. A column that is empty is equal to nothing, contains nothing
 * and is neither below nor above anything; `not` turns that around.
 */
export type FilterTest =
  | { readonly is: 'all' | 'any'; readonly parts: readonly FilterTest[] }
  | { readonly is: 'not'; readonly part: FilterTest }
  | { readonly is: 'equal'; readonly column: string; readonly value: string | number | boolean }
  /** Folded on both sides. */
  | { readonly is: 'same-text' | 'contains'; readonly column: string; readonly folded: string }
  | {
      readonly is: '<' | '<=' | '>' | '>='
      readonly column: string
      readonly value: string | number
    }
  | { readonly is: 'empty'; readonly column: string }

/** Every row. */
export const everything: FilterTest = { is: 'all', parts: [] }
/** No row. */
export const nothing: FilterTest = { is: 'any', parts: [] }

/** Whether a row is what a test asks for, given its columns. The statements in queries/filter decide the same. */
export function passes(test: FilterTest, column: (name: string) => ColumnValue): boolean {
  switch (test.is) {
    case 'all':
      return test.parts.every((part) => passes(part, column))
    case 'any':
      return test.parts.some((part) => passes(part, column))
    case 'not':
      return !passes(test.part, column)
    case 'empty':
      return [null, ''].includes(column(test.column) as string | null)
    case 'equal':
      return column(test.column) === test.value
    case 'same-text':
    case 'contains': {
      const value = column(test.column)
      if (typeof value !== 'string') return false
      return test.is === 'contains' ? fold(value).includes(test.folded) : fold(value) === test.folded
    }
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compares(test.is, column(test.column), test.value)
    default:
      throw new Error('a test nobody does', { cause: test satisfies never })
  }
}

function compares(operator: '<' | '<=' | '>' | '>=', value: ColumnValue, with_: string | number): boolean {
  if (typeof value !== typeof with_ || value === null) return false
  switch (operator) {
    case '<':
      return value < with_
    case '<=':
      return value <= with_
    case '>':
      return value > with_
    case '>=':
      return value >= with_
    default:
      throw new Error('an operator nobody knows', { cause: operator satisfies never })
  }
}

/** The tests that a row must pass all of, at the top of a test. */
export function conjuncts(test: FilterTest): readonly FilterTest[] {
  return test.is === 'all' ? test.parts.flatMap(conjuncts) : [test]
}
