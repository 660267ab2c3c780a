import type { FilterTest } from '../../domain/filter/filter-test.ts'

/**
 * A test held to the states that a verb is for: nobody means what was wrapped up long ago when he takes or wraps up all that
 * match. A filter that asks for a state itself is left as it is.
 */
export function inStates(test: FilterTest, states: readonly string[] | undefined): FilterTest {
  if (states === undefined || asksFor(test, 'state')) return test
  const parts = states.map((value): FilterTest => ({ is: 'equal', column: 'state', value }))
  return { is: 'all', parts: [test, { is: 'any', parts }] }
}

function asksFor(test: FilterTest, column: string): boolean {
  switch (test.is) {
    case 'all':
    case 'any':
      return test.parts.some((part) => asksFor(part, column))
    case 'not':
      return asksFor(test.part, column)
    default:
      return test.column === column
  }
}
