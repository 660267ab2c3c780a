import { expect, test } from 'vitest'
import { labelledLines } from '../../../src/console/components/labelled-lines.ts'

const linesOf = (value: string): readonly string[] =>
  labelledLines({ label: 'e-mail', value }, { labelColumns: 8, columns: 30 }).map((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  )

test('an address that is longer than its line breaks behind its @, not within a word', () => {
  expect(linesOf('lswiecicka71@mail.example')).toEqual(['e-mail  lswiecicka71@', '        mail.example'])
})

test('a number behind a date stays whole, on the next line', () => {
  expect(linesOf('tomorrow 15:01  +48 92 555 03 37')).toEqual([
    'e-mail  tomorrow 15:01',
    '        +48 92 555 03 37',
  ])
})

test('what has room is left as it is', () => {
  expect(linesOf('jan@mail.example')).toEqual(['e-mail  jan@mail.example'])
})
