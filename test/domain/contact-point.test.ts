import { expect, test } from 'vitest'
import {
  type ContactPointKind,
  normalizeContactPoint,
  phoneDigits,
  whyNotContactPoint,
} from '../../src/domain/contact-point.ts'

test.each([
  ['+48 600 100 200'],
  ['0048 600 100 200'],
  ['600-100-200'],
  ['0600100200'],
  ['(600) 100 200'],
  ['+48 (0) 600 100 200'],
])('a phone written %s is one and the same', (written) => {
  expect(phoneDigits(written)).toBe('48600100200')
})

test('a foreign phone keeps its country', () => {
  expect(phoneDigits('+49 30 1234567')).toBe('49301234567')
  expect(phoneDigits('0049 30 1234567')).toBe('49301234567')
})

test('a short number stays as it is', () => {
  expect(phoneDigits('991')).toBe('991')
})

test('an address is the same in any case, and with or without blanks around it', () => {
  expect(normalizeContactPoint('email', ' Jan.Kowalski@Poczta.example ')).toBe('jan.kowalski@poczta.example')
})

test('two addresses that differ by a mark belong to two people', () => {
  expect(normalizeContactPoint('email', 'müller@poczta.example')).not.toBe(
    normalizeContactPoint('email', 'muller@poczta.example'),
  )
})

test('an address is the same however its marks are encoded', () => {
  const address = 'łucja.ś@poczta.example'
  expect(normalizeContactPoint('email', address.normalize('NFD'))).toBe(
    normalizeContactPoint('email', address.normalize('NFC')),
  )
})

const malformed: readonly (readonly [ContactPointKind, string, string])[] = [
  ['phone', '', 'empty'],
  ['phone', 'brak', 'phone-malformed'],
  ['phone', '12', 'phone-malformed'],
  ['phone', '1234567890123456', 'phone-malformed'],
  ['phone', '600 100 200 wew. 12', 'phone-malformed'],
  ['email', 'jan', 'email-malformed'],
  ['email', 'jan kowalski@poczta.example', 'email-malformed'],
  ['email', '<jan@poczta.example>', 'email-malformed'],
  ['handle', '  ', 'empty'],
]
test.each(malformed)('a %s cannot be "%s"', (kind, value, why) => {
  expect(whyNotContactPoint(kind, value)).toBe(why)
})

test('what people write is a contact point', () => {
  expect(whyNotContactPoint('phone', '+48 600-100-200')).toBeUndefined()
  expect(whyNotContactPoint('email', 'a+b@c.example')).toBeUndefined()
  expect(whyNotContactPoint('handle', '@łucja')).toBeUndefined()
})
