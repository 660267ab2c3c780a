import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { callbackFields } from '../../../src/domain/filter/callback-fields.ts'
import { caseFields } from '../../../src/domain/filter/case-fields.ts'
import { readFilter } from '../../../src/domain/filter/check-filter.ts'
import { customerFields } from '../../../src/domain/filter/customer-fields.ts'
import type { FilterWorld } from '../../../src/domain/filter/filter-field.ts'
import { type ColumnValue, passes } from '../../../src/domain/filter/filter-test.ts'
import { interactionFields } from '../../../src/domain/filter/interaction-fields.ts'

const day = 86_400_000
const now = 100 * day

const world: FilterWorld = {
  now,
  me: 'ewa',
  choices: {
    queue: [
      { key: 'written', names: ['E-mail', 'Written', 'E-mail i formularze'] },
      { key: 'complaints', names: ['Reklamacje', 'Complaints'] },
      { key: 'calls', names: ['Infolinia'] },
    ],
    agent: [
      { key: 'ewa', names: ['Ewa Nowak'] },
      { key: 'ola', names: ['Ola Żak'] },
    ],
    state: [
      { key: 'queued', names: ['waiting', 'oczekuje'] },
      { key: 'held', names: ['on hold', 'zawieszony'] },
    ],
    channel: [{ key: 'email', names: ['e-mail'] }],
    direction: [{ key: 'in', names: [] }],
  },
  own: [
    { key: 'ppe', type: 'text', choices: [] },
    { key: 'balance', type: 'amount', choices: [] },
    { key: 'tariff', type: 'choice', choices: [{ key: 'g11', names: ['G11'] }] },
    { key: 'vulnerable', type: 'yes-no', choices: [] },
    { key: 'moved-in', type: 'date', choices: [] },
  ],
  timeOf: (text) =>
    text === 'today'
      ? { from: now, until: now + day, fromDay: '2026-11-12', untilDay: '2026-11-13' }
      : undefined,
}

const row: Readonly<Record<string, ColumnValue>> = {
  ref: 'KX-7',
  queue: 'written',
  state: 'queued',
  channel: 'email',
  agent: null,
  customerRef: 'KX-17',
  customerName: 'Łucja Żółć',
  subject: 'Faktura za PAŹDZIERNIK',
  contact: null,
  arrivedAt: now - 4 * day,
  waitingSince: now - 3 * day,
  dueAt: now + 1000,
  openDueAt: now - 1,
  putBacks: 2,
  'field.ppe': '590123',
  'field.balance': -12.5,
  'field.tariff': 'g11',
  'field.vulnerable': true,
  'field.moved-in': '2026-11-12',
}

function decides(text: string): boolean | string {
  const read = readFilter(text, interactionFields, world)
  if (!read.ok) return read.refusal.code
  return passes(read.value, (column) => row[column] ?? null)
}

describe('each kind of value is compared as people mean it', () => {
  test.for([
    ['queue = e-mail', true],
    ['queue = "E-MAIL I FORMULARZE"', true],
    ['queue = written', true],
    ['queue = Reklamacje', false],
    ['queue != Reklamacje', true],
    ['queue ~ form', true],
    ['queue in (Reklamacje, "E-mail")', true],
    ['queue not in (Reklamacje, calls)', true],
    ['state = oczekuje', true],
    ['state = on hold', false],
    ['agent = me', false],
    ['agent is empty', true],
    ['agent != me', true],
    ['agent = "ola zak"', false],
    ['customer ~ zolc', true],
    ['customer = "lucja żółć"', true],
    ['customer = lucja', false],
    ['customer = kx17', true],
    ['customer = KX-18', false],
    ['ref = kx7', true],
    ['ref in (KX-1, KX-7)', true],
    ['subject ~ pazdziernik', true],
    ['subject ~ październik and subject ~ FAKTURA', true],
    ['subject = "faktura za pazdziernik"', true],
    ['subject ~ ""', true],
    ['contact ~ ""', false],
    ['contact is empty', true],
    ['contact != x', true],
    ['age > 3d', true],
    ['age > 4d', false],
    ['age >= 4d', true],
    ['age < 4d 1 min', true],
    ['waits > 2 dni 23 godz', true],
    ['age > 2w', false],
    ['due = today', true],
    ['due < today', false],
    ['due <= today', true],
    ['due > today', false],
    ['due >= today', true],
    ['due != today', false],
    ['late', true],
    ['not late', false],
    ['late = nie', false],
    ['put-backs >= 2', true],
    ['put-backs in (1, 2)', true],
    ['field.ppe ~ 0123', true],
    ['FIELD.PPE is empty', false],
    ['field.balance < 0', true],
    ['field.balance = "-12,50 zł"', true],
    ['field.tariff = G11', true],
    ['field.vulnerable', true],
    ['field.vulnerable = no', false],
    ['field.moved-in = today', true],
    ['field.moved-in > today', false],
    ['Queue = E-mail i nie (subject ~ korekta lub late = nie)', true],
  ] as const)('%s', ([text, means]) => {
    expect(decides(text)).toBe(means)
  })
})

describe('a value that its field cannot have is refused at its place', () => {
  test.for([
    ['late and prioryty = high', 10, 'field-unknown', []],
    ['late and queeue = x', 10, 'field-unknown', ['queue']],
    ['field.pe = x', 1, 'field-unknown', ['field.ppe']],
    ['queue = Reklamacja', 9, 'value-unknown', ['Reklamacje']],
    ['queue in (calls, Reklamacja)', 18, 'value-unknown', ['Reklamacje']],
    ['queue ~ zzz', 9, 'value-unknown', []],
    ['queue < calls', 7, 'operator-unfit', []],
    ['subject > x', 9, 'operator-unfit', []],
    ['age = 3d', 5, 'operator-unfit', []],
    ['subject', 8, 'operator-missing', []],
    ['subject and late', 9, 'operator-missing', []],
    ['age > soon', 7, 'value-malformed', []],
    ['age > 3', 7, 'value-malformed', []],
    ['age > 3x', 7, 'value-malformed', []],
    ['due < when pigs fly', 7, 'value-malformed', []],
    ['put-backs > many', 13, 'value-malformed', []],
    ['ref = faktura', 7, 'value-malformed', []],
    ['late = maybe', 8, 'value-malformed', []],
    ['field.tariff = g99', 16, 'value-unknown', ['G11']],
    ['field.balance > lots', 17, 'value-malformed', []],
  ] as const)('%s', ([text, position, why, nearest]) => {
    expect(readFilter(text, interactionFields, world)).toMatchObject({
      ok: false,
      refusal: { code: 'filter-invalid', position, why: `filter-${why}`, nearest },
    })
  })

  test('what stands there instead is told', () => {
    expect(readFilter('subject < x', interactionFields, world)).toMatchObject({
      refusal: { found: '<', expected: ['=', '!=', '~', 'in', 'is empty'] },
    })
    expect(readFilter('queue = x', interactionFields, world)).toMatchObject({
      refusal: { found: 'x', expected: ['E-mail', 'Reklamacje', 'Infolinia'] },
    })
  })

  test('nobody is “me” who is no agent', () => {
    expect(readFilter('agent = me', interactionFields, { ...world, me: null })).toMatchObject({
      refusal: { code: 'agent-required' },
    })
  })
})

test('any text over any table is read or refused, and what is read can be asked of any row', () => {
  const tables = [interactionFields, callbackFields, customerFields, caseFields]
  const signs = '= != < >= ~ in ( ) , is empty not and or today 3d KX-7 x'.split(' ')
  const traps = ['__proto__', 'constructor', 'field.', 'field.constructor', 'toString', '"', "'a'"]
  const names = tables.flatMap((fields) => Object.keys(fields))
  const pieces = fc.constantFrom(...names, ...signs, ...traps)
  let read = 0
  const half = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(' '))
  const likely = fc
    .tuple(
      fc.constantFrom('state', 'subject', 'name', 'late', 'age', 'due', 'ref', 'customer', 'field.balance'),
      fc.constantFrom('=', '!=', '<', '>=', '~'),
      fc.constantFrom('queued', 'x', 'tak', '3d', 'today', 'KX-7', '-3', '""'),
    )
    .map((parts) => parts.join(' '))
  fc.assert(
    fc.property(fc.oneof(half, likely), fc.constantFrom(...tables), (text, fields) => {
      const found = readFilter(text, fields, world)
      if (!found.ok) return ['filter-invalid', 'agent-required'].includes(found.refusal.code)
      read++
      return typeof passes(found.value, () => null) === 'boolean'
    }),
    { numRuns: 6000 },
  )
  expect(read).toBeGreaterThan(100)
})
