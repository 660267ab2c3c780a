import { expect, test } from 'vitest'
import { type CheckRule, checkRules } from '../../src/domain/check-rules.ts'
import { checkValue } from '../../src/domain/check-value.ts'

const right: readonly (readonly [rule: CheckRule, typed: string, kept: string])[] = [
  ['pesel', '44051401359', '44051401359'],
  ['pesel', ' 440514-01359 ', '44051401359'],
  // Born in 2002: the month is written with 20 more.
  ['pesel', '02211512345', '02211512345'],
  // The sum is a multiple of ten, so the check digit is 0.
  ['pesel', '90090515850', '90090515850'],
  ['nip', '526-025-02-74', '5260250274'],
  ['nip', 'PL 5260250274', '5260250274'],
  ['regon', '000331501', '000331501'],
  ['regon', '12345678512347', '12345678512347'],
  ['iban', 'PL61 1090 1014 0000 0712 1981 2874', 'PL61109010140000071219812874'],
  ['iban', '61 1090 1014 0000 0712 1981 2874', 'PL61109010140000071219812874'],
  ['iban', 'de89370400440532013000', 'DE89370400440532013000'],
  ['ppe', '590 0007 0000 1000 134', '590000700001000134'],
  ['krs', '0000028860', '0000028860'],
  ['phone', '22 555 02 00', '+48225550200'],
  ['phone', '+49 30 901820', '+4930901820'],
  ['email', ' Jan.Kowalski@Poczta.example ', 'jan.kowalski@poczta.example'],
]

test.each(right)('%s %j is kept as %j', (rule, typed, kept) => {
  expect(checkValue(rule, typed)).toEqual({ ok: true, value: kept })
})

const wrong: readonly (readonly [rule: CheckRule, typed: string, why: string])[] = [
  ['pesel', '44051401358', 'wrong-check-digit'],
  ['pesel', '4405140135', 'wrong-length'],
  ['pesel', '440514013590', 'wrong-length'],
  ['pesel', '44O51401359', 'wrong-characters'],
  ['pesel', '44131401359', 'wrong-date'],
  ['pesel', '44023001359', 'wrong-date'],
  ['pesel', '00000000000', 'wrong-date'],
  ['nip', '5260250275', 'wrong-check-digit'],
  ['nip', '526025027', 'wrong-length'],
  ['nip', 'DE5260250274', 'wrong-characters'],
  ['nip', '0000000000', 'wrong-beginning'],
  ['regon', '000331502', 'wrong-check-digit'],
  ['regon', '12345678512348', 'wrong-check-digit'],
  ['regon', '00033150', 'wrong-length'],
  ['iban', 'PL61109010140000071219812875', 'wrong-check-digit'],
  ['iban', '61109010140000071219812875', 'wrong-check-digit'],
  ['iban', 'PL6110901014000007121981287', 'wrong-length'],
  ['iban', '6110901014', 'wrong-length'],
  ['iban', 'XX89370400440532013000', 'wrong-form'],
  ['iban', 'DE88370400440532013000', 'wrong-check-digit'],
  ['iban', 'rachunek', 'wrong-form'],
  ['ppe', '590000700001000135', 'wrong-check-digit'],
  ['ppe', '59000070000100013', 'wrong-length'],
  ['ppe', '480000700001000134', 'wrong-beginning'],
  ['ppe', 'PL0037123456789012', 'wrong-characters'],
  ['krs', '28860', 'wrong-length'],
  ['krs', 'KRS0000028', 'wrong-characters'],
  ['phone', '55502', 'wrong-length'],
  ['phone', '+48 22 555 02', 'wrong-length'],
  ['phone', 'brak', 'wrong-form'],
  ['email', 'jan@poczta', 'wrong-form'],
  ['email', 'jan at poczta.example', 'wrong-form'],
]

test.each(wrong)('%s %j is refused: %s', (rule, typed, why) => {
  expect(checkValue(rule, typed)).toEqual({ ok: false, why })
})

test('every rule has numbers that pass and numbers that do not', () => {
  for (const rule of checkRules) {
    expect(right.some(([name]) => name === rule)).toBe(true)
    expect(wrong.some(([name]) => name === rule)).toBe(true)
  }
})

test('no single wrong digit of a checked number passes', () => {
  const numbers = right.filter(([rule]) => ['pesel', 'nip', 'ppe', 'iban'].includes(rule))
  for (const [rule, , kept] of numbers) {
    for (const [place, digit] of [...kept].entries()) {
      if (!/\d/.test(digit)) continue
      const other = String((Number(digit) + 1) % 10)
      expect(checkValue(rule, kept.slice(0, place) + other + kept.slice(place + 1)).ok).toBe(false)
    }
  }
})
