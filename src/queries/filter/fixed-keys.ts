import { type FilterTest, conjuncts } from '../../domain/filter/filter-test.ts'

/** The only values that a column can have in a row that passes, when a test fixes them; undefined when it does not. */
export function fixedKeys(test: FilterTest, column: string): readonly string[] | undefined {
  for (const part of conjuncts(test)) {
    const keys = keysOf(part, column)
    if (keys) return keys
  }
  return undefined
}

function keysOf(part: FilterTest, column: string): readonly string[] | undefined {
  if (part.is === 'equal') return part.column === column ? [String(part.value)] : undefined
  if (part.is !== 'any') return undefined
  const keys = part.parts.map((each) => keysOf(each, column))
  return keys.every((each) => each !== undefined) ? [...new Set(keys.flat())] : undefined
}

/** The bounds of a moment that every row that passes keeps to. */
export function fixedBounds(
  test: FilterTest,
  column: string,
): { readonly from: number | null; readonly until: number | null } {
  let from: number | null = null
  let until: number | null = null
  for (const part of conjuncts(test)) {
    if (!('value' in part) || part.column !== column || typeof part.value !== 'number') continue
    if (part.is === '>' || part.is === '>=') from = Math.max(from ?? part.value, part.value)
    // One more than the last that may be: a bound a little too wide is no harm.
    if (part.is === '<' || part.is === '<=') until = Math.min(until ?? part.value + 1, part.value + 1)
  }
  return { from, until }
}

/** Whether a test speaks of a column anywhere. */
export function names(test: FilterTest, column: string): boolean {
  if (test.is === 'not') return names(test.part, column)
  if ('parts' in test) return test.parts.some((part) => names(part, column))
  return test.column === column
}

/** Whether a test speaks of such columns alone. */
export function allNamed(test: FilterTest, fits: (column: string) => boolean): boolean {
  if (test.is === 'not') return allNamed(test.part, fits)
  if ('parts' in test) return test.parts.every((part) => allNamed(part, fits))
  return fits(test.column)
}

/** Whether every row that passes has something in a column. */
export function isFilled(test: FilterTest, column: string): boolean {
  return conjuncts(test).some((part) => {
    if (part.is === 'any') return part.parts.length > 0 && part.parts.every((each) => isFilled(each, column))
    if (part.is === 'not') return part.part.is === 'empty' && part.part.column === column
    return part.is !== 'empty' && 'column' in part && part.column === column
  })
}
