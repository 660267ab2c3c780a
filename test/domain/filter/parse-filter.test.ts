import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Filter } from '../../../src/domain/filter/filter.ts'
import { filterLimits, parseFilter } from '../../../src/domain/filter/parse-filter.ts'
import { printFilter } from '../../../src/domain/filter/print-filter.ts'

function printed(text: string): string {
  const parsed = parseFilter(text)
  return parsed.ok ? printFilter(parsed.value) : JSON.stringify(parsed.refusal)
}

/** A tree without its places. */
function bare(filter: Filter): unknown {
  if (filter.is === 'not') return { is: 'not', part: bare(filter.part) }
  if (filter.is !== 'condition') return { is: filter.is, parts: filter.parts.map(bare) }
  const { field, operator, values } = filter
  return { is: 'condition', field, operator, values: values.map(({ text }) => text) }
}

describe('a filter is read as it is meant', () => {
  const reads: readonly (readonly [typed: string, means: string])[] = [
    ['queue=E-mail', 'queue = E-mail'],
    ['  queue   =   "E-mail"  ', 'queue = E-mail'],
    ["subject ~ 'faktura za marzec'", 'subject ~ "faktura za marzec"'],
    ['subject ~ faktura za marzec', 'subject ~ "faktura za marzec"'],
    ["customer ~ O'Connor", `customer ~ "O'Connor"`],
    [String.raw`subject = "say \"no\" \\ twice"`, String.raw`subject = "say \"no\" \\ twice"`],
    ['subject = ""', 'subject = ""'],
    ['age>3d 4h', 'age > "3d 4h"'],
    ['due <= tomorrow 10:00', 'due <= "tomorrow 10:00"'],
    ['a = 1 and b = 2 and c = 3', 'a = 1 and b = 2 and c = 3'],
    ['a = 1 or b = 2 and c = 3', 'a = 1 or (b = 2 and c = 3)'],
    ['(a = 1 or b = 2) and c = 3', '(a = 1 or b = 2) and c = 3'],
    ['((((a = 1))))', 'a = 1'],
    ['not a = 1 and b = 2', 'not a = 1 and b = 2'],
    ['not (a = 1 and b = 2)', 'not (a = 1 and b = 2)'],
    ['not not late', 'not not late'],
    ['late and not paid', 'late and not paid'],
    ['state in (queued, active , "on hold")', 'state in (queued, active, "on hold")'],
    ['state not in (queued)', 'not state in (queued)'],
    ['due is empty', 'due is empty'],
    ['due is not empty', 'not due is empty'],
    ['field.ppe ~ 590', 'field.ppe ~ 590'],
    ['a != 1 AND b >= 2 OR NOT c < 3', '(a != 1 and b >= 2) or not c < 3'],
    ['paid = nie', 'paid = "nie"'],
    ['subject ~ not mine and late', 'subject ~ "not mine" and late'],
    ['a = 1 i b = 2 lub nie c = 3', '(a = 1 and b = 2) or not c = 3'],
    ['a = 1 oraz b w (1, 2) albo c jest puste', '(a = 1 and b in (1, 2)) or c is empty'],
    ['c nie jest puste', 'not c is empty'],
    ['kwota = "120,50"', 'kwota = "120,50"'],
    [
      'queue = "E-mail" and age > 3d and not (subject ~ "faktura" or customer ~ kowalski) and due < today',
      'queue = E-mail and age > 3d and not (subject ~ faktura or customer ~ kowalski) and due < today',
    ],
  ]
  test.for(reads)('%s', ([typed, means]) => {
    expect(printed(typed)).toBe(means)
  })
})

describe('what is no filter is refused at the character', () => {
  const refusals: readonly (readonly [typed: string, position: number, why: string, found: string])[] = [
    ['', 1, 'condition-missing', ''],
    ['   ', 4, 'condition-missing', ''],
    ['queue', 1, '', ''],
    ['queue =', 8, 'value-missing', ''],
    ['queue = and late', 9, 'value-missing', 'and'],
    ['= 3', 1, 'condition-missing', '='],
    ['and late', 1, 'condition-missing', 'and'],
    ['late and', 9, 'condition-missing', ''],
    ['late and or late', 10, 'condition-missing', 'or'],
    ['late or )', 9, 'condition-missing', ')'],
    ['(late', 1, 'parenthesis-open', '('],
    ['(late))', 7, 'joint-missing', ')'],
    ['()', 2, 'condition-missing', ')'],
    ['subject ~ "faktura', 11, 'text-open', '"faktura'],
    [String.raw`subject ~ "faktura\"`, 11, 'text-open', String.raw`"faktura\"`],
    ['"queue" = x', 1, 'condition-missing', 'queue'],
    ['subject faktura', 9, 'operator-missing', 'faktura'],
    ['a == 1', 4, 'value-missing', '='],
    ['a ! 1', 3, 'operator-missing', '!'],
    ['state = queued channel = email', 16, 'joint-missing', 'channel'],
    ['a = "1" b = 2', 9, 'joint-missing', 'b'],
    ['a in 1', 6, 'list-missing', '1'],
    ['a in (1 b = 2)', 9, 'joint-missing', 'b'],
    ['a in (1, )', 10, 'value-missing', ')'],
    ['a in (1, 2', 6, 'parenthesis-open', '('],
    ['a in ()', 7, 'value-missing', ')'],
    ['a is late', 6, 'value-missing', 'late'],
    ['a is', 5, 'value-missing', ''],
    ['a not 1', 3, 'operator-missing', 'not'],
    ['żółć 😀 = 1 and', 6, 'operator-missing', '😀'],
    ['😀😀 = "', 6, 'text-open', '"'],
  ]
  test.for(refusals.filter(([, , why]) => why !== ''))('%s', ([typed, position, why, found]) => {
    expect(parseFilter(typed)).toMatchObject({
      ok: false,
      refusal: { code: 'filter-invalid', position, why: `filter-${why}`, found },
    })
  })

  test('one that is too long, too deep or too wide is refused, and one at the limit is read', () => {
    const { length, depth, values } = filterLimits
    expect(parseFilter(`a = ${'x'.repeat(length - 4)}`).ok).toBe(true)
    expect(parseFilter(`a = ${'x'.repeat(length - 3)}`)).toMatchObject({
      refusal: { why: 'filter-too-long' },
    })
    expect(parseFilter(deep(depth)).ok).toBe(true)
    expect(parseFilter(deep(depth + 1))).toMatchObject({
      refusal: { why: 'filter-too-deep', position: depth + 2 },
    })
    expect(parseFilter('not '.repeat(1000))).toMatchObject({ refusal: { why: 'filter-too-deep' } })
    expect(parseFilter(wide(values)).ok).toBe(true)
    expect(parseFilter(wide(values + 1))).toMatchObject({ refusal: { why: 'filter-too-many' } })
  })
})

function deep(levels: number): string {
  return `${'('.repeat(levels)}late${')'.repeat(levels)}`
}

function wide(count: number): string {
  return `a in (${Array.from({ length: count }, () => 1).join()})`
}

const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const condition = fc.oneof(
  fc.record({
    is: fc.constant('condition' as const),
    field: fc.constantFrom('queue', 'subject', 'field.ppe', 'put-backs', 'Łódź'),
    operator: fc.constantFrom('=' as const, '!=', '<', '<=', '>', '>=', '~'),
    values: fc.tuple(text.map((value) => ({ text: value, at: 0 }))),
    at: fc.constant({ field: 0, operator: 0 }),
  }),
  fc.record({
    is: fc.constant('condition' as const),
    field: fc.constant('state'),
    operator: fc.constant('in' as const),
    values: fc.array(
      text.map((value) => ({ text: value, at: 0 })),
      { minLength: 1, maxLength: 4 },
    ),
    at: fc.constant({ field: 0, operator: 0 }),
  }),
  fc.record({
    is: fc.constant('condition' as const),
    field: fc.constant('late'),
    operator: fc.constantFrom('empty' as const, 'filled'),
    values: fc.constant([]),
    at: fc.constant({ field: 0, operator: 0 }),
  }),
)
const { tree } = fc.letrec<{ tree: Filter }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'filter' },
    condition,
    fc.record({ is: fc.constant('not' as const), part: tie('tree') }),
    fc.record({
      is: fc.constantFrom('and' as const, 'or'),
      parts: fc.array(tie('tree'), { minLength: 2, maxLength: 3, depthIdentifier: 'filter' }),
    }),
  ),
}))

test('a tree that is printed is read as the same tree', () => {
  fc.assert(
    fc.property(tree, (filter) => {
      const parsed = parseFilter(printFilter(filter))
      expect(parsed.ok && bare(parsed.value)).toEqual(bare(filter))
    }),
    { numRuns: 3000 },
  )
})

test('any text is read or refused at one of its characters', () => {
  let refused = 0
  const whole = 'queue = "E-mail" and age > 3d and not (subject ~ \'fa"k\' or x in (a, b)) and y is not empty'
  const mutated = fc
    .tuple(fc.nat(whole.length), fc.nat(6), fc.string({ unit: 'binary', maxLength: 6 }))
    .map(([at, gone, put]) => whole.slice(0, at) + put + whole.slice(at + gone))
  const signs = fc
    .array(fc.constantFrom(...'()=<>!~,"\'\\ \n', 'and', 'or', 'not', 'in', 'is', 'x', ' '), {
      maxLength: 30,
    })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(mutated, signs, fc.string({ unit: 'binary' })), (typed) => {
      const parsed = parseFilter(typed)
      if (parsed.ok) return
      refused++
      const { refusal } = parsed
      expect(refusal.code).toBe('filter-invalid')
      if (refusal.code !== 'filter-invalid') return
      expect(refusal.position).toBeGreaterThanOrEqual(1)
      expect(refusal.position).toBeLessThanOrEqual(Array.from(typed).length + 1)
    }),
    { numRuns: 5000 },
  )
  expect(refused).toBeGreaterThan(1000)
})
