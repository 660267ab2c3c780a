import { expect, test } from 'vitest'
import type { WrapUpCode, WrapUpField, WrapUpFieldType } from '../../src/domain/wrap-up-code.ts'
import { type FieldValue, checkWrapUpFields, readFieldValue } from '../../src/domain/wrap-up-fields.ts'
import { aCode } from '../builders/a-site-definition.ts'

function field(type: WrapUpFieldType, changes: Partial<WrapUpField> = {}): WrapUpField {
  return { key: 'value', labels: { en: 'Value' }, type, required: false, ...changes }
}

function code(path: string, fields: readonly WrapUpField[]): WrapUpCode {
  return { id: `outcome:${path}@1`, ...aCode({ kind: 'outcome', path, fields }) }
}

const reads: readonly (readonly [WrapUpFieldType, FieldValue, FieldValue])[] = [
  ['text', '  ul. Śliska 3 ', 'ul. Śliska 3'],
  ['number', '12', 12],
  ['number', '-3,5', -3.5],
  ['number', '1 234 567', 1_234_567],
  ['number', 7, 7],
  ['amount', '120,50 zł', 120.5],
  ['amount', '1\u00A0200 PLN', 1200],
  ['amount', '99.999', 100],
  ['amount', 10.005, 10.01],
  ['date', '2026-02-28', '2026-02-28'],
  ['datetime', '2026-11-23T10:00Z', '2026-11-23T10:00:00.000Z'],
  ['datetime', '2026-11-23T10:00:30+01:00', '2026-11-23T09:00:30.000Z'],
  ['yes-no', 'Tak', true],
  ['yes-no', 'n', false],
  ['yes-no', true, true],
]
test.each(reads)('a field of type %s reads %j', (type, given, read) => {
  expect(readFieldValue(field(type), given)).toBe(read)
})

const refused: readonly (readonly [WrapUpFieldType, FieldValue])[] = [
  ['number', 'dużo'],
  ['number', '1e9'],
  ['number', '1,234.50'],
  ['amount', '12,50 USD'],
  ['amount', true],
  ['date', '2026-02-29'],
  ['date', '28.02.2026'],
  ['datetime', '2026-11-23T10:00'],
  ['datetime', '2026-11-23T99:99Z'],
  ['datetime', '2026-11-23T10:00+99:00'],
  ['datetime', '2026-13-01T10:00Z'],
  ['choice', 'noon'],
  ['yes-no', 'perhaps'],
]
test.each(refused)('a field of type %s takes no %j', (type, given) => {
  expect(
    readFieldValue(field(type, { choices: [{ key: 'morning', labels: { en: 'Morning' } }] }), given),
  ).toBeUndefined()
})

test('a choice is one of its keys', () => {
  const slot = field('choice', { choices: [{ key: 'morning', labels: { en: 'Morning' } }] })
  expect(readFieldValue(slot, ' morning ')).toBe('morning')
})

test('an optional field may be left empty and is not kept', () => {
  expect(checkWrapUpFields([code('a', [field('amount')])], { value: '' })).toEqual({ ok: true, value: {} })
})

test('zero and no are answers to a field that has to be filled in', () => {
  const asked = [
    code('a', [field('number', { required: true }), field('yes-no', { key: 'paid', required: true })]),
  ]
  expect(checkWrapUpFields(asked, { value: 0, paid: false })).toEqual({
    ok: true,
    value: { value: 0, paid: false },
  })
})

test('blanks do not fill a field in', () => {
  expect(checkWrapUpFields([code('a', [field('text', { required: true })])], { value: ' \t' })).toMatchObject(
    {
      refusal: { code: 'wrap-up-field-missing', wrapUpCode: 'a', field: 'value', type: 'text' },
    },
  )
})

test('a field that nobody asks for names the nearest that is asked for', () => {
  expect(checkWrapUpFields([code('a', [field('amount', { key: 'amount' })])], { amout: 1 })).toMatchObject({
    refusal: { code: 'wrap-up-field-unknown', field: 'amout', nearest: ['amount'] },
  })
})

test('a field that is no field of any object is refused like every other', () => {
  expect(checkWrapUpFields([code('a', [])], { constructor: 'x' })).toMatchObject({
    refusal: { code: 'wrap-up-field-unknown' },
  })
})

test('fields of several codes are asked for together', () => {
  const codes = [code('a', [field('text')]), code('b', [field('number', { key: 'people', required: true })])]
  expect(checkWrapUpFields(codes, { value: 'x' })).toMatchObject({
    refusal: { code: 'wrap-up-field-missing', wrapUpCode: 'b' },
  })
  expect(checkWrapUpFields(codes, { value: 'x', people: '2' })).toEqual({
    ok: true,
    value: { value: 'x', people: 2 },
  })
})
