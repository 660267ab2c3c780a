import { expect, test } from 'vitest'
import { looksLikeFilter } from '../../../src/domain/filter/looks-like-filter.ts'

test.for([
  ['kowalski', false],
  ['jan kowalski', false],
  ['faktura w październiku', false],
  ['co jest nie tak', false],
  ['(pilne)', false],
  ["o'connor", false],
  ['"jan', false],
  ['', false],
  ['!', false],
  ['= 3', false],
  ['600 100 200', false],
  ['quee = x', true],
  ['subject ~', true],
  ['subject ~ "faktura', true],
  ['late and x > 3', true],
  ['state in (queued', true],
  ['x w (1)', true],
  ['due is empty', true],
  ['due jest puste', true],
] as const)('%s', ([text, is]) => {
  expect(looksLikeFilter(text)).toBe(is)
})
