import { expect, test } from 'vitest'
import { searchTokens } from '../../src/domain/search-tokens.ts'

function tokens(changes: Partial<Parameters<typeof searchTokens>[0]>): readonly string[] {
  return [
    ...searchTokens({ name: '', ref: 'KX-1', accountNumber: null, contactPoints: [], ...changes }),
  ].filter((token) => token !== 'kx-1')
}

test('a name is found from each of its words on', () => {
  expect(tokens({ name: 'Jan Kowalski' })).toEqual(['jan kowalski', 'kowalski jan'])
  expect(tokens({ name: 'Anna Maria Nowak-Żak' })).toEqual([
    'anna maria nowak zak',
    'maria nowak zak anna',
    'nowak zak anna maria',
    'zak anna maria nowak',
    'zak nowak maria anna',
  ])
})

test('a phone is found by its digits, without its country, and from its end', () => {
  expect(tokens({ contactPoints: [{ kind: 'phone', value: '600 100 200' }] })).toEqual([
    '48600100200',
    '600100200',
    '<00200100684',
  ])
})

test('an account number is found with its letters, without them, and from its end', () => {
  expect(tokens({ accountNumber: 'PL/88-1203' })).toEqual(['pl881203', '881203', '<302188'])
})

test('an address is found whole, which begins with its local part', () => {
  expect(tokens({ contactPoints: [{ kind: 'email', value: ' Jan@Poczta.example ' }] })).toEqual([
    'jan@poczta.example',
  ])
})

test('nothing makes an empty token, and none grows beyond 60 characters', () => {
  expect(tokens({ name: '--', accountNumber: ' ', contactPoints: [{ kind: 'phone', value: 'x' }] })).toEqual(
    [],
  )
  for (const token of tokens({ name: 'ab '.repeat(100) })) expect(token.length).toBeLessThanOrEqual(60)
})
