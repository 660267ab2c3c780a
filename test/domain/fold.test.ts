import { expect, test } from 'vitest'
import { fold, words } from '../../src/domain/fold.ts'

test.each([
  ['Łódź', 'lodz'],
  ['ŻÓŁĆ gęślą jaźń', 'zolc gesla jazn'],
  ['Đurđević', 'durdevic'],
  ['Øresund', 'oresund'],
  ['STRASSE Straße', 'strasse strasse'],
  ['Æsir Œuvre Þór Ðe', 'aesir oeuvre thor de'],
  ['İstanbul ısı', 'istanbul isi'],
  ['Ħal', 'hal'],
  ['plain ascii 123', 'plain ascii 123'],
  ['Ольга', 'ольга'],
  ['', ''],
])('%s is searched as %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('a text written with combining marks is searched as the one written with letters', () => {
  expect(fold('Ś'.normalize('NFD'))).toBe(fold('Ś'.normalize('NFC')))
})

test('folding twice changes nothing', () => {
  for (const text of ['Łucja Święcicka-Żółć', 'Straße', 'İı', 'Þórð'])
    expect(fold(fold(text))).toBe(fold(text))
})

test('words are runs of letters and digits', () => {
  expect(words("Anna O'Connor-Żak, ul. Śliska 3/4")).toEqual([
    'anna',
    'o',
    'connor',
    'zak',
    'ul',
    'sliska',
    '3',
    '4',
  ])
  expect(words(' -- ')).toEqual([])
})
