import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { array, assert, constantFrom, integer, oneof, property } from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { capped } from '../../src/language/capped.ts'
import { clean, plain } from '../../src/language/clean.ts'

type Hostile = {
  readonly id: string
  readonly cat: string
  readonly s: string
  readonly why: string
  readonly keep?: boolean
  readonly layout?: boolean
}

const corpusPath = fileURLToPath(new URL('../../../shared/reference/hostile-text.json', import.meta.url))

/** For messages of failures: nothing of the corpus may reach the terminal of the one who runs the tests. */
function escaped(text: string): string {
  return Array.from(text, (point) => {
    const code = point.codePointAt(0) ?? 0
    return code >= 0x20 && code < 0x7f ? point : `\\u{${code.toString(16)}}`
  }).join('')
}

/** Written again from the words of the standard, apart from the one under test. */
const acting = new RegExp(
  String.raw`[[\p{Cc}\p{Cs}\p{Co}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u2800\u00AD\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u115F\u1160\u3164\uFFA0\u17B4\u17B5\u034F\u180B-\u180F\u{1D159}\u{1D173}-\u{1D17A}]]`,
  'v',
)
const joiner = /[\u200B-\u200D]/u
const selector = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u

const flagsOfBritain =
  /\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}/u

/** What of a cleaned text still acts or hides, escaped; empty when all is well. */
function leftovers(text: string, multiline = false): string[] {
  const found: string[] = []
  const points = Array.from(text)
  let marks = 0
  for (const [index, point] of points.entries()) {
    const before = points[index - 1] ?? ''
    const after = points[index + 1] ?? ''
    if (multiline && point === '\n') {
      marks = 0
      continue
    }
    if (acting.test(point)) found.push(escaped(point))
    if (point === '\u200B') found.push('zero-width space')
    if (joiner.test(point) && !/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{L}\p{M}]/u.test(before)) {
      found.push('joiner after nothing to join')
    }
    if (joiner.test(point) && !/[\p{Extended_Pictographic}\p{L}\p{M}]/u.test(after))
      found.push('joiner before nothing')
    if (joiner.test(point) && /\p{Script=Latin}|[\s\d]/u.test(before)) found.push('joiner in Latin text')
    if (selector.test(point) && !/[\p{Emoji}\p{Extended_Pictographic}\p{Unified_Ideograph}]/u.test(before))
      found.push('selector without a base')
    if (/\p{Emoji_Modifier}/u.test(point) && !/\p{Emoji_Modifier_Base}/u.test(before))
      found.push('skin tone on nothing')
    if (/[\u{E0000}-\u{E007F}]/u.test(point) && !flagsOfBritain.test(text)) found.push('tag')
    marks = /\p{M}/u.test(point) && !selector.test(point) ? marks + 1 : 0
    if (marks > 6) found.push('flood of marks')
    if (marks > 0 && (index === 0 || before === '\n')) found.push('mark without a base')
  }
  return found
}

const dangerous = [
  // controls
  0x00, 0x07, 0x08, 0x09, 0x0a, 0x0d, 0x1b, 0x7f, 0x85, 0x9b, 0x9d,
  // bidi, invisible, separators, fillers
  0xad, 0x34f, 0x61c, 0x115f, 0x17b4, 0x180b, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x2028, 0x202e, 0x2060,
  0x2066, 0x2069, 0x2800, 0x3164, 0xfeff, 0xffa0, 0xfff9, 0x1d173,
  // marks, selectors and what they sit on
  0x301, 0x489, 0x20e3, 0xfe00, 0xfe0e, 0xfe0f, 0xe0100, 0x5d0, 0x621, 0x64e, 0x915, 0x94d, 0x4e00, 0x845b,
  0x2764, 0x1f1f5, 0x1f3f4, 0x1f3fd, 0x1f469, 0x1f468,
  // tags
  0xe0001, 0xe0062, 0xe0065, 0xe0067, 0xe006e, 0xe007f,
  // private, without a character, halves of pairs
  0xe000, 0xfdd0, 0xfffd, 0xffff, 0x10ffff, 0xd800, 0xdc00,
  // plain
  0x20, 0x31, 0x41, 0x5b, 0x5d, 0x61,
]
/** Numbers and not texts, so that a failure prints nothing that acts on the terminal. */
const hostilePoints = array(
  oneof(
    { weight: 9, arbitrary: constantFrom(...dangerous) },
    { weight: 1, arbitrary: integer({ min: 0, max: 0x10ffff }) },
  ),
  { maxLength: 40 },
)

describe('the corpus of hostile text', () => {
  let corpus: readonly Hostile[] = []

  beforeAll(() => {
    if (!existsSync(corpusPath)) {
      throw new Error(
        `The reference material is not here: ${corpusPath}. Put ../shared beside the project to run this test.`,
      )
    }
    corpus = (JSON.parse(readFileSync(corpusPath, 'utf8')) as { strings: readonly Hostile[] }).strings
  })

  test('is all there', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(342)
    expect(new Set(corpus.map((entry) => entry.cat)).size).toBeGreaterThanOrEqual(15)
    expect(corpus.filter((entry) => entry.keep).length).toBeGreaterThan(30)
  })

  test.each([false, true])('leaves nothing that acts or hides (multiline: %s)', (multiline) => {
    const wrong = corpus
      .map(({ id, s }) => ({ id, left: leftovers(clean(s, { multiline }), multiline) }))
      .filter(({ left }) => left.length > 0)
    expect(wrong).toEqual([])
  })

  test('comes through unchanged where it is honest', () => {
    const changed = corpus.filter(({ keep, s }) => keep === true && clean(s) !== s).map(({ id }) => id)
    const changedInLines = corpus.filter(
      ({ keep, s }) => keep === true && clean(s, { multiline: true }) !== s,
    )
    expect(changed).toEqual([])
    expect(changedInLines).toEqual([])
  })

  test('shows every attack: the text around it stays and a mark stands in its place', () => {
    const plain = /^[\p{L}\p{N}\p{P}\p{S}\p{Zs}]*$/u
    const attacks = corpus.filter(({ keep, layout, s }) => !keep && !layout && !plain.test(s))
    expect(attacks.length).toBeGreaterThan(200)
    const silent = attacks.filter(({ s }) => clean(s) === s || !/[\u2400-\u2426⏎‹◌]/u.test(clean(s)))
    // A tab is layout: one space, and nothing to mark.
    expect(silent.map(({ id }) => id)).toEqual(['fmt-csv-tab'])
  })

  test('keeps line breaks and tabs as layout where a text has lines', () => {
    for (const { s } of corpus.filter(({ layout }) => layout === true)) {
      const lines = s.replaceAll('\r\n', '\n').split('\n').length
      expect(clean(s, { multiline: true }).split('\n')).toHaveLength(lines)
      expect(clean(s)).not.toMatch(/[\n\r\t]/)
    }
  })

  test('stays as it is when it is cleaned again', () => {
    const moving = corpus.filter(({ s }) =>
      [false, true].some(
        (multiline) => clean(clean(s, { multiline }), { multiline }) !== clean(s, { multiline }),
      ),
    )
    expect(moving.map(({ id }) => id)).toEqual([])
  })

  test('never grows more than eightfold', () => {
    expect(corpus.filter(({ s }) => clean(s).length > 8 * s.length).map(({ id }) => id)).toEqual([])
  })
})

describe('clean', () => {
  test('gives the very same text back when nothing is wrong with it', () => {
    for (const text of [
      '',
      'Faktura za październik',
      'Zażółć gęślą jaźń — „tak”',
      '10\u00A0000,50 zł',
      '漢字',
      'שלום',
    ]) {
      expect(clean(text)).toBe(text)
    }
  })

  test('names what it made visible', () => {
    expect(clean('a\u001B[31mb')).toBe('a␛[31mb')
    expect(clean('zwrot \u202E00001\u202C zł')).toBe('zwrot ‹U+202E›00001‹U+202C› zł')
    expect(clean('a\u007F\u0085')).toBe('a␡‹U+0085›')
    expect(clean('\u202E'.repeat(201))).toBe('‹U+202E×201›')
    expect(clean('\u{E0069}\u{E0067}\u{E006E}\u{E006F}')).toBe('‹U+E0069+3›')
  })

  test('turns lines and tabs into marks in one line, and keeps them where there are lines', () => {
    expect(clean('a\r\nb\nc\td')).toBe('a⏎b⏎c d')
    expect(clean('a\r\nb\nc\td', { multiline: true })).toBe('a\nb\nc    d')
    expect(clean('x\rYZ', { multiline: true })).toBe('x␍YZ')
  })

  test('gives a mark without a base something to sit on, so that it cannot sit on the frame', () => {
    expect(clean('\u0301a')).toBe('◌\u0301a')
    expect(clean('a\n\u0301b', { multiline: true })).toBe('a\n◌\u0301b')
  })

  test.each([
    ['Persian with joiners inside a word', 'می\u200Cخواهم'],
    ['Sinhala with a joiner', 'ශ්\u200Dරී'],
    ['Bengali with a joiner before its sign', 'র\u200D্যাব'],
    ['a name with a variant ideograph', '葛\u{E0100}城'],
    ['the flag of Scotland', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
    [
      'a couple with skin tones',
      '\u{1F469}\u{1F3FD}\u200D\u2764\uFE0F\u200D\u{1F48B}\u200D\u{1F468}\u{1F3FF}',
    ],
    ['Vietnamese taken apart', 'Nguye\u0302\u0303n'],
    ['Hebrew with points', 'בְּרֵאשִׁית'],
    ['Tibetan', 'བསྒྲུབས'],
  ])('leaves %s alone', (_, text) => {
    expect(clean(text)).toBe(text)
  })

  test.each([false, true])(
    'leaves nothing that acts or hides in any text at all (multiline: %s)',
    (multiline) => {
      const check = (points: readonly number[]) => {
        const left = leftovers(clean(String.fromCodePoint(...points), { multiline }), multiline)
        if (left.length > 0) throw new Error(left.join(', '))
      }
      expect(() => assert(property(hostilePoints, check), { numRuns: 20_000 })).not.toThrow()
    },
  )

  test.each([false, true])('is settled after one pass (multiline: %s)', (multiline) => {
    const check = (points: readonly number[]) => {
      const once = clean(String.fromCodePoint(...points), { multiline })
      return clean(once, { multiline }) === once
    }
    expect(() => assert(property(hostilePoints, check), { numRuns: 20_000 })).not.toThrow()
  })
})

describe('capped', () => {
  test('leaves a short text alone and ends a long one with a mark of omission', () => {
    expect(capped('abc', 3)).toBe('abc')
    expect(capped('abcd', 3)).toBe('ab…')
    expect(capped('x'.repeat(200_000), 1000)).toHaveLength(1000)
  })

  test('never parts a pair of surrogates or leaves a joiner hanging', () => {
    const family = '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}'
    for (let length = 1; length < family.length; length++) {
      const cut = capped(family, length)
      expect(clean(cut)).toBe(cut)
      expect(cut.length).toBeLessThanOrEqual(length)
    }
  })
})

test('what is taken for plain without a closer look comes through the closer look unchanged', () => {
  const letters = Array.from({ length: 0x10000 }, (_, point) => String.fromCharCode(point)).filter((letter) =>
    plain.test(letter),
  )
  // A Greek letter is not plain, so that the rest is looked at.
  const looked = letters.map((letter) => [`${letter}\nΩ${letter}`, clean(`${letter}\nΩ${letter}`)] as const)

  expect(letters.length).toBeGreaterThan(1000)
  expect(looked.filter(([text, cleaned]) => cleaned !== text.replace('\n', '⏎'))).toEqual([])
  expect(letters.map((letter) => leftovers(letter, false)).filter((left) => left.length > 0)).toEqual([])
})

test.each(['Łucja\r\npisze:\n„tak” – 5 €', 'Ω\r\nŁucja\n', 'a\r\r\nb', '\rx', 'Олена\n\n'])(
  'line breaks of plain text are told as those of any other: %j',
  (text) => {
    const marked = text.replaceAll('\r\n', '\n').replaceAll('\r', '␍')
    expect(clean(text, { multiline: true })).toBe(marked)
    expect(clean(text)).toBe(marked.replaceAll('\n', '⏎'))
  },
)
