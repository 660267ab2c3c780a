import { array, assert, constantFrom, integer, oneof, property } from 'fast-check'
import { Box, Text } from 'ink'
import { render } from 'ink-testing-library'
import { expect, test } from 'vitest'
import { clean } from '../../src/language/clean.ts'
import { fit, truncate, widthOf, wrapText } from '../../src/language/width.ts'

/** The function that Ink measures with; it comes with Ink and stands in no list of ours. */
const inkModule = import.meta.resolve('ink')
const { default: measuredByInk } = (await import(import.meta.resolve('string-width', inkModule))) as {
  default: (text: string) => number
}

const awkward = [
  0x20, 0x41, 0x104, 0x301, 0x489, 0x5d0, 0x621, 0x915, 0x93f, 0x94d, 0x937, 0xe01, 0xe33, 0x1100, 0x1112,
  0x1161, 0x11ab, 0xa960, 0xac00, 0xd7b0, 0xd7cb, 0x200c, 0x200d, 0x20e3, 0x2602, 0x2764, 0x2b1b, 0x3042,
  0x3099, 0x4e00, 0xfe0e, 0xfe0f, 0xff76, 0xff9e, 0xff9f, 0xff21, 0x31, 0x23, 0xa9, 0x1f1f5, 0x1f1f1, 0x1f1fd,
  0x1f3f4, 0x1f3fb, 0x1f3fd, 0x1f44d, 0x1f466, 0x1f469, 0x1f308, 0x1f3f3, 0xe0067, 0xe007f, 0x1fae9, 0x12031,
  0xfdfd, 0x2e3b,
]
const points = array(
  oneof(
    { weight: 4, arbitrary: constantFrom(...awkward) },
    { weight: 1, arbitrary: integer({ min: 0x20, max: 0x10ffff }) },
  ),
  { maxLength: 24 },
)
/** Without the half-width voicing marks, of which any number sticks to one character and widens it. */
const pointsOfWords = points.map((numbers) => numbers.filter((point) => point !== 0xff9e && point !== 0xff9f))
const textOf = (numbers: readonly number[]) => clean(String.fromCodePoint(...numbers))
const bare = (text: string) => text.replaceAll(' ', '')

const isMeasuredAlike = (numbers: readonly number[]) =>
  widthOf(textOf(numbers)) === measuredByInk(textOf(numbers))

function isFitted(numbers: readonly number[], columns: number): boolean {
  const [left, right] = [fit(textOf(numbers), columns), fit(textOf(numbers), columns, 'right')]
  return [left, right].every((fitted) => widthOf(fitted) === columns && measuredByInk(fitted) === columns)
}

function isWrapped(numbers: readonly number[], columns: number): boolean {
  const lines = wrapText(textOf(numbers), columns)
  return lines.every((line) => widthOf(line) <= columns) && bare(lines.join('')) === bare(textOf(numbers))
}

test('every character that may be drawn is as wide as Ink takes it for', () => {
  let seen = 0
  const different: string[] = []
  // Above the second plane are ideographs, tags and nothing else: samples will do.
  for (let point = 0x20; point <= 0x10ffff; point += point < 0x20000 ? 1 : 97) {
    const text = String.fromCodePoint(point)
    if (/[\p{Cc}\p{Cs}]/u.test(text)) continue
    seen++
    if (widthOf(text) !== measuredByInk(text)) different.push(point.toString(16))
  }
  expect(seen).toBeGreaterThan(135_000)
  expect(different).toEqual([])
})

test('text of any mixture is as wide as Ink takes it for', () => {
  expect(() => assert(property(points, isMeasuredAlike), { numRuns: 20_000 })).not.toThrow()
})

test.each([
  ['Łucja Święcicka', 15],
  ['漢字', 4],
  ['\u{1F469}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}', 2],
  ['\u{1F1F5}\u{1F1F1}', 2],
  ['z\u0307o\u0301łw', 4],
  ['①②③', 3],
  ['─ ● ▸ ⏱ ✉ ⇅', 11],
])('%j takes its columns', (text, columns) => {
  expect(widthOf(text)).toBe(columns)
})

test('a fitted text is exactly as wide as asked, whatever is in it', () => {
  expect(() =>
    assert(property(points, integer({ min: 0, max: 30 }), isFitted), { numRuns: 10_000 }),
  ).not.toThrow()
})

test('a cut shows that it cut, and never cuts through a character', () => {
  expect(fit('Faktura', 10)).toBe('Faktura   ')
  expect(fit('12', 5, 'right')).toBe('   12')
  expect(fit('Faktura za październik', 10)).toBe('Faktura z…')
  expect(fit('漢字漢字', 6)).toBe('漢字… ')
  expect(truncate('漢字漢字', 6)).toBe('漢字…')
  expect(truncate('\u{1F469}\u200D\u{1F466}\u{1F469}\u200D\u{1F466}', 3)).toBe('\u{1F469}\u200D\u{1F466}…')
  expect([truncate('abc', 1), truncate('abc', 0), truncate('abc', 3)]).toEqual(['…', '', 'abc'])
})

test('wrapped lines are never wider than asked, and nothing but spaces at breaks is lost', () => {
  // One character with six spacing marks takes eight columns.
  expect(() =>
    assert(property(pointsOfWords, integer({ min: 8, max: 30 }), isWrapped), { numRuns: 10_000 }),
  ).not.toThrow()
})

test('a wrapped line never begins with a mark, which would sit on the frame', () => {
  expect(wrapText('abc \u0301de', 5)).toEqual(['abc \u0301d', 'e'])
  expect(wrapText('abcd efg \u0301h', 5)).toEqual(['abcd', 'efg \u0301h'])
})

test('text wraps at spaces, long words inside, and keeps its own lines and indents', () => {
  expect(wrapText('Dzień dobry, na fakturze widzę', 12)).toEqual(['Dzień dobry,', 'na fakturze', 'widzę'])
  expect(wrapText('aaaaaaaaaa b', 4)).toEqual(['aaaa', 'aaaa', 'aa b'])
  expect(wrapText('a\n\n  b', 10)).toEqual(['a', '', '  b'])
  expect(wrapText('漢字漢字', 3)).toEqual(['漢', '字', '漢', '字'])
  expect(wrapText('', 10)).toEqual([''])
})

test('a column drawn by Ink stands where it was measured to stand', () => {
  const texts = [
    'Faktura',
    'Łucja',
    '漢字',
    '한국어',
    'שלום',
    '\u{1F469}\u{1F3FD}',
    'z\u0307o\u0301łw',
    '1\uFE0F\u20E3',
    '\u2602\uFE0F',
  ]
  const { lastFrame } = render(
    <Box flexDirection="column" width={20}>
      {texts.map((text) => (
        <Text key={text}>{`${fit(text, 9)}|x`}</Text>
      ))}
    </Box>,
  )
  const lines = (lastFrame() ?? '').split('\n')
  expect(lines).toHaveLength(texts.length)
  expect(lines.map((line) => widthOf(line.slice(0, line.indexOf('|'))))).toEqual(texts.map(() => 9))
  expect(lines.map((line) => line.slice(line.indexOf('|')))).toEqual(texts.map(() => '|x'))
})
