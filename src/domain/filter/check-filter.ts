import { type Decision, accept, refuse } from '../decision.ts'
import { parseRef } from '../ids.ts'
import { nearest } from '../nearest.ts'
import type { Refusal } from '../refusal.ts'
import type { Filter, FilterCondition, FilterOperator } from './filter.ts'
import {
  type FilterField,
  type FilterFields,
  type FilterWorld,
  fieldNamed,
  ownPrefix,
} from './filter-field.ts'
import type { FilterTest } from './filter-test.ts'
import { parseFilter } from './parse-filter.ts'
import { refuseAt } from './refuse-at.ts'
import { testOfValue } from './test-of-value.ts'

/** The operators that a kind of field knows, beside `is empty`. */
const operatorsOf = {
  text: ['=', '!=', '~', 'in'],
  number: ['=', '!=', '<', '<=', '>', '>=', 'in'],
  ref: ['=', '!=', 'in'],
  time: ['=', '!=', '<', '<=', '>', '>='],
  age: ['<', '<=', '>', '>='],
  passed: ['filled', '=', '!='],
  flag: ['filled', '=', '!='],
  choice: ['=', '!=', '~', 'in'],
  choices: ['=', '!=', '~', 'in'],
  named: ['=', '!=', '~', 'in'],
  day: ['=', '!=', '<', '<=', '>', '>='],
  instant: ['=', '!=', '<', '<=', '>', '>='],
} as const satisfies Readonly<Record<FilterField['kind'], readonly FilterOperator[]>>

/** Reads a filter over the fields of a kind of record into what it asks of a row. Refuses: filter-invalid, agent-required, cards-masked. */
export function readFilter(text: string, fields: FilterFields, world: FilterWorld): Decision<FilterTest> {
  const parsed = parseFilter(text)
  return parsed.ok ? checked(parsed.value) : parsed

  function checked(filter: Filter): Decision<FilterTest> {
    switch (filter.is) {
      case 'condition':
        return testOf(filter)
      case 'not': {
        const part = checked(filter.part)
        return part.ok ? accept({ is: 'not', part: part.value }) : part
      }
      case 'and':
      case 'or': {
        const parts: FilterTest[] = []
        for (const each of filter.parts) {
          const part = checked(each)
          if (!part.ok) return part
          parts.push(part.value)
        }
        return accept({ is: filter.is === 'and' ? 'all' : 'any', parts })
      }
      default:
        throw new Error('a filter nobody checks', { cause: filter satisfies never })
    }
  }

  function testOf(condition: FilterCondition): Decision<FilterTest> {
    const { field: name, at } = condition
    const field = fieldNamed(name, fields, world)
    if (field === undefined) {
      const known = [...Object.keys(fields), ...world.own.map(({ key }) => `${ownPrefix}${key}`)]
      return refuseAt(text, {
        at: at.field,
        why: 'filter-field-unknown',
        found: name,
        expected: known,
        nearest: nearest(name, known),
      })
    }
    if (world.maskedBy !== undefined && isMasked(field, condition))
      return refuse({ code: 'cards-masked', what: name, ref: world.maskedBy })
    const isOwn = field.kind !== 'named' && field.column.startsWith(ownPrefix)
    if (isOwn && world.ownDenied) return refuse(world.ownDenied)
    const read = testedBy(condition, field)
    return read.ok && isOwn ? accept(withinSeen(read.value)) : read
  }

  /** A test of an own field as it is of the rows of which it may be asked; elsewhere the field is taken for empty. */
  function withinSeen(test: FilterTest): FilterTest {
    const { ownWithin } = world
    if (!ownWithin) return test
    if (test.is === 'not') return { is: 'not', part: withinSeen(test.part) }
    return test.is === 'empty'
      ? { is: 'any', parts: [test, { is: 'not', part: ownWithin }] }
      : { is: 'all', parts: [test, ownWithin] }
  }

  function testedBy(condition: FilterCondition, field: FilterField): Decision<FilterTest> {
    const { operator, values, at, field: name } = condition
    if (operator === 'empty') return accept(emptyTest(field))
    const fitting: readonly FilterOperator[] = operatorsOf[field.kind]
    if (!fitting.includes(operator)) {
      const isAlone = operator === 'filled'
      const place = isAlone ? at.field + name.length : at.operator
      return refuseAt(text, {
        at: isAlone ? afterBlanks(place) : place,
        why: isAlone ? 'filter-operator-missing' : 'filter-operator-unfit',
        found: isAlone ? '' : operator,
        expected: [...fitting.filter((each) => each !== 'filled'), 'is empty'],
      })
    }
    if (operator === 'filled') return accept(yesTest(field))
    const tests: FilterTest[] = []
    for (const value of values) {
      const read = testOfValue(
        { field, operator: operator === 'in' ? '=' : operator, text: value.text },
        world,
      )
      if ('test' in read) tests.push(read.test)
      else if ('refusal' in read) return refuse(read.refusal satisfies Refusal)
      else return refuseAt(text, { at: value.at, found: value.text, ...read })
    }
    const [only] = tests
    return accept(tests.length === 1 && only ? only : { is: 'any', parts: tests })
  }

  function yesTest(field: FilterField): FilterTest {
    const read = testOfValue({ field, operator: '=', text: 'yes' }, world)
    if ('test' in read) return read.test
    throw new Error('a field of yes and no has no yes')
  }

  function afterBlanks(place: number): number {
    return place + (/^\s*/.exec(text.slice(place))?.[0].length ?? 0)
  }
}

const maskedColumns: ReadonlySet<string> = new Set(['account', 'contacts', 'contact', 'phone'])
const partlyMasked: ReadonlySet<string> = new Set(['name', 'subject', 'note'])

/**
 * Whether a condition would tell, a digit at a time, what a masked card does not show: numbers, addresses and the site's own
 * fields whatever is asked of them; names, subjects and notes where digits or an address are looked for.
 */
function isMasked(field: FilterField, { values }: FilterCondition): boolean {
  const telling = values.filter(({ text }) => /[\d@]/.test(text))
  if (field.kind === 'named') return telling.some(({ text }) => parseRef(text) === undefined)
  if (maskedColumns.has(field.column) || field.column.startsWith(ownPrefix)) return true
  return partlyMasked.has(field.column) && telling.length > 0
}

function emptyTest(field: FilterField): FilterTest {
  return { is: 'empty', column: field.kind === 'named' ? field.ref : field.column }
}
