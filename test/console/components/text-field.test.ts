import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawTextField } from '../../../src/console/components/text-field/draw-text-field.ts'
import { editTextField } from '../../../src/console/components/text-field/edit-text-field.ts'
import {
  textField,
  type TextField,
  type TextFieldOptions,
} from '../../../src/console/components/text-field/text-field.ts'
import { textRows } from '../../../src/console/components/text-field/text-rows.ts'
import { keyName } from '../../../src/console/input/key.ts'
import { nothingUnfinished, settleKeys, splitKeys } from '../../../src/console/input/split-keys.ts'
import { widthOf } from '../../../src/language/width.ts'

const left = '\u001B[D'
const right = '\u001B[C'
const up = '\u001B[A'
const down = '\u001B[B'
const home = '\u001B[H'
const end = '\u001B[F'
const del = '\u001B[3~'
const backspace = '\u007F'
const paste = (text: string) => `\u001B[200~${text}\u001B[201~`
const shift = (letter: string) => `\u001B[1;2${letter}`
const ctrlShift = (letter: string) => `\u001B[1;6${letter}`
const note = { isMultiline: true }

type Typed = { readonly field: TextField; readonly left: readonly string[] }

/** What a field holds after a chunk of terminal input, and the keys it left to its holder. */
function typed(input: string, options: TextFieldOptions = {}, columns = 80): Typed {
  const { keys, unfinished } = splitKeys(nothingUnfinished, input)
  const unused: string[] = []
  let field = textField(options)
  for (const key of [...keys, ...settleKeys(unfinished)]) {
    const edited = editTextField(field, key, columns)
    if (edited) field = edited
    else unused.push(keyName(key))
  }
  return { field, left: unused }
}

const textAfter = (input: string, options?: TextFieldOptions, columns?: number) =>
  typed(input, options, columns).field.text

function draw(input: string, room: { columns: number; rows?: number }, options?: TextFieldOptions) {
  const { lines, cursor } = drawTextField(typed(input, options, room.columns - 1).field, {
    rows: 1,
    isFocused: true,
    ...room,
  })
  return { lines: lines.map((line) => line.map(({ text }) => text).join('')), cursor }
}

describe('typing', () => {
  test('a burst loses no letter', () => {
    expect(textAfter('Faktura za listopad')).toBe('Faktura za listopad')
  })

  test('Enter in the same chunk ends the text and is left to the form', () => {
    expect(typed('12480\r')).toMatchObject({ field: { text: '12480' }, left: ['Enter'] })
  })

  test('Polish letters, CJK, emoji and combining marks are typed as they are', () => {
    const text = 'Łódź 漢字 👩‍💻 e\u0301 🇵🇱'
    expect(textAfter(text)).toBe(text)
  })

  test('Enter breaks the line of a note', () => {
    expect(textAfter('a\rb', note)).toBe('a\nb')
  })

  test('Alt- keys that move no word, Escape, Tab and Ctrl-d belong to whoever holds the field', () => {
    expect(typed('a\u001Ba\t\u0004\u001B', note).left).toEqual(['Alt-a', 'Tab', 'Ctrl-d', 'Escape'])
  })

  test('a pasted text comes in whole; its line ends become blanks in a field of one line', () => {
    expect(textAfter(`a${paste('b\r\nc\rd\n')}e`)).toBe('ab c de')
    expect(textAfter(`a${paste('b\r\nc\rd')}e`, note)).toBe('ab\nc\nde')
  })

  test('control characters of a pasted text are left out', () => {
    expect(textAfter(paste('a\u001B[31mb\u0007\u009Bc'), note)).toBe('a[31mbc')
  })

  test('no more is taken than the field may hold, and no character is cut in two', () => {
    expect(textAfter('abcdef', { maxLength: 4 })).toBe('abcd')
    expect(textAfter(paste('ab👩‍💻'), { maxLength: 4 })).toBe('ab')
    expect(textAfter(`abcd${backspace}e`, { maxLength: 4 })).toBe('abce')
  })
})

describe('moving and erasing', () => {
  test.each([
    ['the character before the cursor', `abc${left}${backspace}`, 'ac'],
    ['the character under the cursor', `abc${home}${del}`, 'bc'],
    ['a letter with its combining mark, at once', `ae\u0301${backspace}`, 'a'],
    ['a joined emoji at once', `a👩‍👩‍👧‍👦${backspace}`, 'a'],
    ['a flag at once', `🇵🇱🇩🇪${backspace}`, '🇵🇱'],
    ['a flag before the cursor at once', `🇵🇱🇩🇪${left}${backspace}`, '🇩🇪'],
    ['a wide character at once', `漢字${left}${backspace}`, '字'],
    ['a word', 'dwa słowa\u0017', 'dwa '],
    ['a word and the blanks behind it', 'dwa słowa  \u0017', 'dwa '],
    ['what is before the cursor', `abc def${left}${left}\u0015`, 'ef'],
    ['what is behind the cursor', `abc def${home}${right}\u000B`, 'a'],
  ])('erases %s', (_, input, text) => {
    expect(textAfter(input)).toBe(text)
  })

  test.each([
    ['Home and End', `bc${home}a${end}d`, 'abcd'],
    ['Ctrl-a and Ctrl-e', 'bc\u0001a\u0005d', 'abcd'],
    ['a word to the left', 'ala ma kota\u001B[1;5D!', 'ala ma !kota'],
    [
      'two words to the left and one to the right',
      'ala ma kota\u001B[1;5D\u001B[1;5D\u001B[1;5C!',
      'ala ma! kota',
    ],
    ['past both ends', `a${left}${left}${left}b${right}${right}${right}c`, 'bac'],
  ])('moves by %s', (_, input, text) => {
    expect(textAfter(input)).toBe(text)
  })

  test('Home and End stay on their line of a note', () => {
    expect(textAfter(`ab\rcd${home}x${end}y`, note)).toBe('ab\nxcdy')
  })

  test('up and down keep the column over a shorter line', () => {
    expect(textAfter(`abcdef\rx\rabcdef${left}${left}${up}${up}!`, note)).toBe('abcd!ef\nx\nabcdef')
  })

  test('up and down follow the rows as they are drawn', () => {
    expect(textAfter(`aaa bbb ccc${up}!`, note, 8)).toBe('aaa! bbb ccc')
    expect(textAfter(`漢字漢字${up}!`, note, 4)).toBe('漢!字漢字')
  })

  test('above the first row and below the last the key is left to the form', () => {
    expect(typed(`ab${up}`, note).left).toEqual(['ArrowUp'])
    expect(typed(`ab${down}`, note).left).toEqual(['ArrowDown'])
    expect(typed(`ab${up}`).left).toEqual(['ArrowUp'])
  })
})

describe('undo in a field', () => {
  const undo = '\u001A'
  const redo = '\u001Bz'

  test.each([
    ['a typed word at once', `ala ma kota${undo}`, 'ala ma'],
    ['word by word back to nothing', `ala ma${undo}${undo}`, ''],
    ['a paste', `a${paste('bcd')}${undo}`, 'a'],
    ['a run of backspaces at once', `abcd${backspace}${backspace}${undo}`, 'abcd'],
    ['and does it again', `ala ma${undo}${redo}`, 'ala ma'],
    ['but not again after something else was typed', `ala ma${undo}!${redo}`, 'ala!'],
  ])('takes back %s', (_, input, text) => {
    expect(textAfter(input)).toBe(text)
  })
})

describe('cutting and putting in again', () => {
  const putIn = '\u0019'

  test.each([
    ['the word before the cursor', `ala kota\u0017ma ${putIn}`, 'ala ma kota'],
    ['the word behind the cursor', `ala ma${home}\u001Bd${end} ${putIn}`, ' ma ala'],
    [
      'words that were cut one after another, as one',
      `raz dwa trzy\u0017\u0017${home}${putIn} `,
      'dwa trzy raz ',
    ],
    ['the rest of the line', `ab cd${left}${left}\u000B${home}${putIn}-`, 'cd-ab '],
    ['what is before the cursor', `ab cd${left}${left}\u0015${end}${putIn}`, 'cdab '],
    ['nothing where nothing was cut', `ab${putIn}`, 'ab'],
  ])('puts in %s', (_, input, text) => {
    expect(textAfter(input)).toBe(text)
  })

  test('a word is skipped by Alt-b and Alt-f', () => {
    expect(textAfter('ala ma kota\u001Bb\u001Bb!\u001Bf?')).toBe('ala !ma? kota')
  })
})

describe('selecting', () => {
  test.each([
    ['what is typed takes the place of characters', `abc${shift('D')}${shift('D')}x`, 'ax'],
    ['of words', `ala ma kota${ctrlShift('D')}psa`, 'ala ma psa'],
    ['of the line', `ala ma${shift('H')}nic`, 'nic'],
    ['of what stands behind', `ala ma${home}${shift('F')}nic`, 'nic'],
    ['a paste takes the place of what is selected', `abc${shift('D')}${paste('xyz')}`, 'abxyz'],
    ['Backspace erases it', `abc${shift('D')}${shift('D')}${backspace}`, 'a'],
    ['Delete erases it', `abc${shift('D')}${shift('D')}${del}`, 'a'],
    ['a joined emoji is selected at once', `a👩‍👩‍👧‍👦${shift('D')}b`, 'ab'],
    ['it is cut and put in again', `ala ma${ctrlShift('D')}\u0017${home}\u0019 `, 'ma ala '],
    ['a move lets go of it', `abc${shift('D')}${left}x`, 'abxc'],
    ['an arrow to the right leaves it at its end', `abc${home}${shift('C')}${shift('C')}${right}x`, 'abxc'],
    ['one undo brings back what it took the place of', `ala ma${ctrlShift('D')}x\u001A`, 'ala ma'],
  ])('%s', (_, input, text) => {
    expect(textAfter(input)).toBe(text)
  })

  test('goes over lines of a note, to its very ends', () => {
    expect(textAfter(`ab\rcd\ref${shift('A')}x`, note)).toBe('ab\ncdx')
    expect(textAfter(`ab\rcd${shift('A')}${shift('A')}x`, note)).toBe('x')
    expect(textAfter(`ab\rcd${ctrlShift('H')}x`, note)).toBe('x')
  })

  test('is set off on the screen, line ends too, and never where no keys go', () => {
    const { field } = typed(`ab\rcd${shift('A')}`, note)
    const spans = (isFocused: boolean) =>
      drawTextField(field, { columns: 6, rows: 2, isFocused }).lines.map((line) =>
        line.filter(({ tone }) => tone === 'inverse').map(({ text }) => text),
      )
    expect(spans(true)).toEqual([[' '], ['cd']])
    expect(spans(false)).toEqual([[], []])
  })
})

describe('a very long text', () => {
  const letters = 'Zażółć gęślą jaźń, proszę o korektę faktury. '.repeat(2500).slice(0, 100_000)

  test('a paste of 100 kB is in at once, and so is every key in it', () => {
    const started = performance.now()
    const { field } = typed(paste(letters), { isMultiline: true, maxLength: 200_000 })
    expect(field.text).toHaveLength(100_000)
    drawTextField(field, { columns: 78, rows: 10, isFocused: true })
    const pasted = performance.now() - started
    const slowest = Math.max(
      ...['x', up, '\u0017', '\u001A', left].map((key) => {
        const before = performance.now()
        const { keys } = splitKeys(nothingUnfinished, key)
        const [first] = keys
        const edited = first && editTextField(field, first, 77)
        drawTextField(edited ?? field, { columns: 78, rows: 10, isFocused: true })
        return performance.now() - before
      }),
    )
    expect(pasted).toBeLessThan(250)
    expect(slowest).toBeLessThan(50)
  })
})

describe('drawing', () => {
  test('the cursor stands behind the text, by columns', () => {
    expect(draw('漢字a', { columns: 10 })).toEqual({ lines: ['漢字a     '], cursor: { x: 5, y: 0 } })
  })

  test('a long line is scrolled so that the cursor is seen', () => {
    expect(draw('abcdefghij', { columns: 6 })).toEqual({ lines: ['fghij '], cursor: { x: 5, y: 0 } })
  })

  test('a note breaks between words', () => {
    expect(draw('proszę o kontakt', { columns: 10, rows: 3 }, note)).toEqual({
      lines: ['proszę o  ', 'kontakt   ', '          '],
      cursor: { x: 7, y: 1 },
    })
  })

  test('a long note shows the rows around the cursor', () => {
    expect(draw('1\r2\r3\r4\r5', { columns: 3, rows: 3 }, note).lines).toEqual(['3  ', '4  ', '5  '])
  })

  test('hidden characters are shown as marks', () => {
    expect(draw('a\u202Eb', { columns: 16 }).lines).toEqual(['a‹U+202E›b      '])
  })
})

test('a text in Latin letters breaks where the same breaks that is looked at letter by letter', () => {
  const piece = fc.constantFrom('a', 'ż', 'słowo', ' ', '  ', '\n', '\u00A0')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (pieces, columns) => {
      const text = pieces.join('')
      // A Cyrillic letter is as wide, and has every letter of its line looked at.
      const slow = textRows(text.replaceAll('a', 'а'), columns)
      expect(textRows(text, columns)).toEqual(slow)
    }),
    { numRuns: 300 },
  )
})

test('whatever is typed, every line has its width, and the cursor is inside, between two graphemes', () => {
  const piece = fc.constantFrom('\u001B[1;2D', '\u001B[1;2A', '\u001B[1;6C', '\u001Bd', '\u001Bz', 'a', ' ', 'ł', '漢', '👩‍💻', '\u200D', '\u0301', '🇵🇱', '🇩', '\r', left, right, up, down, home, end,
    backspace, del, '\u0017', '\u0015', '\u000B', '\u001A', '\u0019', '\u001B[1;5D', '\u001B[1;5C', paste('x\u202Ey\nz')) // prettier-ignore
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }),
      fc.integer({ min: 4, max: 30 }),
      fc.boolean(),
      (input, columns, isMultiline) => {
        const { field } = typed(input.join(''), { isMultiline }, columns - 1)
        const { lines, cursor } = drawTextField(field, { columns, rows: 4, isFocused: true })
        for (const line of lines) expect(widthOf(line.map(({ text }) => text).join(''))).toBe(columns)
        expect(cursor?.x).toBeGreaterThanOrEqual(0)
        expect(cursor?.x).toBeLessThan(columns)
        const starts = [...new Intl.Segmenter().segment(field.text)].map(({ index }) => index)
        expect([...starts, field.text.length]).toContain(field.cursor)
      },
    ),
    { numRuns: 500 },
  )
})
