import { fold } from '../fold.ts'
import { parseRef } from '../ids.ts'
import { nearest } from '../nearest.ts'
import type { Refusal } from '../refusal.ts'
import type { FilterOperator } from './filter.ts'
import { readDuration } from './filter-durations.ts'
import type { FilterChoice, FilterField, FilterSpan, FilterWorld } from './filter-field.ts'
import { type FilterTest, nothing } from './filter-test.ts'
import type { InvalidPlace } from './refuse-at.ts'

/** A value that a field is compared with. */
type Asked = { readonly field: FilterField; readonly operator: FilterOperator; readonly text: string }

/** What a value asks for, or why it cannot be one of its field. */
type Read =
  | { readonly test: FilterTest }
  | { readonly refusal: Refusal }
  | Pick<InvalidPlace, 'why' | 'expected' | 'nearest'>

/** Reads one value by the kind of its field. */
export function testOfValue({ field, operator, text: typed }: Asked, world: FilterWorld): Read {
  // SQLite keeps well-formed text alone: half a pair of surrogates would match nothing there.
  const text = typed.toWellFormed()
  const differing = (test: FilterTest): Read => ({
    test: operator === '!=' ? { is: 'not', part: test } : test,
  })
  switch (field.kind) {
    case 'text':
      return differing(textTest(field.column, operator, text))
    case 'number': {
      const value = readNumber(text)
      if (value === undefined) return malformed(['12', '12.50'])
      return isOrder(operator)
        ? { test: { is: operator, column: field.column, value } }
        : differing({ is: 'equal', column: field.column, value })
    }
    case 'ref': {
      const value = parseRef(text)
      return value === undefined
        ? malformed(['KX-1042'])
        : differing({ is: 'equal', column: field.column, value })
    }
    case 'named': {
      const ref = operator === '~' ? undefined : parseRef(text)
      return differing(
        ref === undefined
          ? textTest(field.name, operator, text)
          : { is: 'equal', column: field.ref, value: ref },
      )
    }
    case 'choice':
    case 'choices':
      return choiceOf({ field, operator, text }, world)
    case 'flag': {
      const value = yesOrNo(text)
      return value === undefined
        ? malformed(['yes', 'no'])
        : differing({ is: 'equal', column: field.column, value })
    }
    case 'passed': {
      const value = yesOrNo(text)
      if (value === undefined) return malformed(['yes', 'no'])
      const passed: FilterTest = { is: '<', column: field.column, value: world.now }
      return differing(value ? passed : { is: 'not', part: passed })
    }
    case 'age': {
      const ms = readDuration(text)
      if (ms === undefined) return malformed(['3d 4h', '90 min', '2w'])
      // Older means earlier.
      const turned = ({ '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const)[order(operator)]
      return { test: { is: turned, column: field.column, value: world.now - ms } }
    }
    case 'time':
    case 'day':
    case 'instant': {
      const isPast = field.kind === 'time' && field.isPast === true
      const span = world.timeOf(text, isPast)
      if (span === undefined) return malformed(['today', '2026-12-01', 'tomorrow 10', '+3h'])
      return differing(spanTest(field.column, operator, endsOf(span, field.kind)))
    }
    default:
      throw new Error('a field nobody reads', { cause: field satisfies never })
  }
}

function malformed(expected: readonly string[]): Read {
  return { why: 'filter-value-malformed', expected }
}

function textTest(column: string, operator: FilterOperator, text: string): FilterTest {
  return { is: operator === '~' ? 'contains' : 'same-text', column, folded: fold(text) }
}

type AskedChoice = Asked & { readonly field: Extract<FilterField, { kind: 'choice' | 'choices' }> }

function choiceOf({ field, operator, text }: AskedChoice, world: FilterWorld): Read {
  const isMe = field.of === 'agent' && ['me', 'ja'].includes(fold(text))
  if (isMe && world.me === null) return { refusal: { code: 'agent-required' } }
  const choices = choicesOf(field.of, world)
  const wanted = fold(text)
  const exact = (name: string): boolean => fold(name) === wanted
  const within = (name: string): boolean => fold(name).includes(wanted)
  const named = (fits: (name: string) => boolean): readonly string[] =>
    choices.filter(({ key, names }) => [key, ...names].some(fits)).map(({ key }) => key)
  // A key is meant before a name that somebody else happens to have.
  const byKey = choices.find(({ key }) => key === text)
  const keys = isMe ? [world.me ?? ''] : operator === '~' ? named(within) : byKey ? [byKey.key] : named(exact)
  if (keys.length === 0) {
    const known = choices.map(({ key, names }) => names[0] ?? key)
    const all = choices.flatMap(({ key, names }) => [...names, key])
    return { why: 'filter-value-unknown', expected: known.slice(0, 20), nearest: nearest(text, all) }
  }
  const parts = keys.map((value): FilterTest => keyTest(field, value))
  const test: FilterTest = parts.length === 1 ? (parts[0] ?? nothing) : { is: 'any', parts }
  return { test: operator === '!=' ? { is: 'not', part: test } : test }
}

function keyTest({ kind, column }: AskedChoice['field'], value: string): FilterTest {
  return kind === 'choice'
    ? { is: 'equal', column, value }
    : { is: 'contains', column, folded: ` ${fold(value)} ` }
}

function choicesOf(of: string, { choices, own }: FilterWorld): readonly FilterChoice[] {
  if (Object.hasOwn(choices, of)) return choices[of] ?? []
  return own.find(({ key }) => `field.${key}` === of)?.choices ?? []
}

type Ends = { readonly from: string | number; readonly until: string | number }

function endsOf(span: FilterSpan, kind: 'time' | 'day' | 'instant'): Ends {
  if (kind === 'time') return span
  if (kind === 'day') return { from: span.fromDay, until: span.untilDay }
  return { from: new Date(span.from).toISOString(), until: new Date(span.until).toISOString() }
}

/** A day that is named is all of it: before it ends with its first moment, after it begins with the next day. */
function spanTest(column: string, operator: FilterOperator, { from, until }: Ends): FilterTest {
  switch (operator) {
    case '<':
      return { is: '<', column, value: from }
    case '<=':
      return { is: '<', column, value: until }
    case '>':
      return { is: '>=', column, value: until }
    case '>=':
      return { is: '>=', column, value: from }
    default:
      return {
        is: 'all',
        parts: [
          { is: '>=', column, value: from },
          { is: '<', column, value: until },
        ],
      }
  }
}

function isOrder(operator: FilterOperator): operator is '<' | '<=' | '>' | '>=' {
  return operator === '<' || operator === '<=' || operator === '>' || operator === '>='
}

function order(operator: FilterOperator): '<' | '<=' | '>' | '>=' {
  if (isOrder(operator)) return operator
  throw new Error('an age is compared by order alone')
}

function readNumber(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/\s*(zł|pln|eur|€)$/i, '')
    .replace(',', '.')
  return /^[+-]?\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined
}

function yesOrNo(text: string): boolean | undefined {
  const folded = fold(text)
  if (['yes', 'true', 'tak', '1'].includes(folded)) return true
  return ['no', 'false', 'nie', '0'].includes(folded) ? false : undefined
}
