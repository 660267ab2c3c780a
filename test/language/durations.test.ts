import { expect, test } from 'vitest'
import { formatDuration } from '../../src/language/durations.ts'

test.each([
  [0, '0 s'],
  [45, '45 s'],
  [260, '4 min 20 s'],
  [3600, '1 h'],
  [7385, '2 h 3 min 5 s'],
  [-90, '-1 min 30 s'],
])('%s seconds are told to the second: %s', (seconds, text) => {
  expect(formatDuration(seconds, 'whole')).toBe(text)
})
