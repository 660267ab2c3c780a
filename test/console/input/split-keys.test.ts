import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyName, type Key } from '../../../src/console/input/key.ts'
import { nothingUnfinished, settleKeys, splitKeys } from '../../../src/console/input/split-keys.ts'

function keysOf(...chunks: readonly string[]): readonly Key[] {
  const keys: Key[] = []
  let unfinished = nothingUnfinished
  for (const chunk of chunks) {
    const split = splitKeys(unfinished, chunk)
    keys.push(...split.keys)
    unfinished = split.unfinished
  }
  return [...keys, ...settleKeys(unfinished)]
}

const names = (...chunks: readonly string[]) => keysOf(...chunks).map(keyName)

describe('keys that arrive together', () => {
  test('a burst of one letter is as many keys', () => {
    expect(names('jjj')).toEqual(['j', 'j', 'j'])
  })

  test('a letter and Enter in one chunk are two keys', () => {
    expect(names('a\r')).toEqual(['a', 'Enter'])
  })

  test('letters, arrows, control keys and a lone Escape keep their order', () => {
    expect(names('w1\u001B[B\u0004\u007F\t\u001B[Z x\u001B')).toEqual([
      'w', '1', 'ArrowDown', 'Ctrl-d', 'Backspace', 'Tab', 'Shift-Tab', 'Space', 'x', 'Escape',
    ]) // prettier-ignore
  })

  test('two lone Escapes are two keys', () => {
    expect(names('\u001B\u001B')).toEqual(['Escape', 'Escape'])
    expect(names('\u001B\u001Bj')).toEqual(['Escape', 'Alt-j'])
  })
})

describe('the ways terminals write a key', () => {
  test.each([
    ['arrow as CSI', '\u001B[A', 'ArrowUp'],
    ['arrow as SS3', '\u001BOA', 'ArrowUp'],
    ['arrow with Ctrl', '\u001B[1;5C', 'Ctrl-ArrowRight'],
    ['arrow with Alt', '\u001B[1;3D', 'Alt-ArrowLeft'],
    ['arrow behind a second Escape', '\u001B\u001B[D', 'Alt-ArrowLeft'],
    ['Home as CSI H', '\u001B[H', 'Home'],
    ['Home as CSI 1~', '\u001B[1~', 'Home'],
    ['Home as CSI 7~', '\u001B[7~', 'Home'],
    ['Home as SS3', '\u001BOH', 'Home'],
    ['End as CSI F', '\u001B[F', 'End'],
    ['End as CSI 4~', '\u001B[4~', 'End'],
    ['Delete', '\u001B[3~', 'Delete'],
    ['Delete with Ctrl', '\u001B[3;5~', 'Ctrl-Delete'],
    ['page up', '\u001B[5~', 'PageUp'],
    ['page down', '\u001B[6~', 'PageDown'],
    ['keypad Enter', '\u001BOM', 'Enter'],
    ['line feed', '\n', 'Enter'],
    ['F1 as SS3', '\u001BOP', 'F1'],
    ['F1 of the Linux console', '\u001B[[A', 'F1'],
    ['F5', '\u001B[15~', 'F5'],
    ['Shift and F1 of the Linux console', '\u001B[25~', 'Shift-F1'],
    ['Alt and a letter', '\u001Ba', 'Alt-a'],
    ['Alt and a capital', '\u001BW', 'Alt-W'],
    ['Alt and a letter with a mark', '\u001Bł', 'Alt-ł'],
    ['Alt and Enter', '\u001B\r', 'Alt-Enter'],
    ['Alt and Backspace', '\u001B\u007F', 'Alt-Backspace'],
    ['Alt and [', '\u001B[', 'Alt-['],
    ['Ctrl and Space', '\u0000', 'Ctrl-Space'],
    ['Ctrl and _', '\u001F', 'Ctrl-_'],
    ['backspace as Ctrl-H', '\b', 'Backspace'],
    ['kitty: Escape', '\u001B[27u', 'Escape'],
    ['kitty: Ctrl and a letter', '\u001B[100;5u', 'Ctrl-d'],
    ['kitty: Shift and a letter', '\u001B[97;2u', 'A'],
    ['kitty: Alt and a letter', '\u001B[97;3u', 'Alt-a'],
    ['kitty: an arrow with its event', '\u001B[1;1:1A', 'ArrowUp'],
    ['modifyOtherKeys: Ctrl and Enter', '\u001B[27;5;13~', 'Ctrl-Enter'],
    ['modifyOtherKeys: Alt and a letter', '\u001B[27;3;97~', 'Alt-a'],
  ])('%s', (_, sequence, name) => {
    expect(names(sequence)).toEqual([name])
    expect(names(`x${sequence}`)).toEqual(['x', name])
    expect(names(...sequence)).toEqual([name])
  })

  test.each([
    ['where the cursor is', '\u001B[12;40R'],
    ['what the terminal is', '\u001B[?62;22c'],
    ['that it gained focus', '\u001B[I'],
    ['the mouse', '\u001B[<0;10;5M'],
    ['the release of a key', '\u001B[97;1:3u'],
    ['an unknown function', '\u001B[99~'],
  ])('a report of %s is no key', (_, report) => {
    expect(names(`a${report}b`)).toEqual(['a', 'b'])
    expect(names('a', ...report, 'b')).toEqual(['a', 'b'])
  })

  test('a sequence that breaks off types nothing', () => {
    expect(names('\u001B[1;5')).toEqual([])
  })
})

describe('text', () => {
  test('a letter with combining marks, a flag and a joined family are one key each', () => {
    expect(names('e\u0301\u{1F1F5}\u{1F1F1}\u{1F468}\u200D\u{1F469}\u200D\u{1F467}漢')).toEqual([
      'e\u0301', '\u{1F1F5}\u{1F1F1}', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}', '漢',
    ]) // prettier-ignore
  })

  test('nothing of a joined emoji that comes in two chunks is lost', () => {
    expect(names('\u{1F468}', '\u200D\u{1F469}').join('')).toBe('\u{1F468}\u200D\u{1F469}')
  })

  test('C1 control characters are no text', () => {
    expect(names('a\u009B\u0085b')).toEqual(['a', 'b'])
  })
})

describe('paste', () => {
  test('a paste is one key with its text, whatever is in it', () => {
    expect(keysOf('x\u001B[200~dd\r\u001B[Bq\u001B[201~y')).toEqual([
      { kind: 'character', text: 'x' },
      { kind: 'paste', text: 'dd\r\u001B[Bq' },
      { kind: 'character', text: 'y' },
    ])
  })

  test('a paste is found however it is cut', () => {
    const text = 'Dzień dobry,\nproszę o kontakt 👩‍💻'
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 8 }), (cuts) => {
        expect(keysOf(...cutAt(`a\u001B[200~${text}\u001B[201~b`, cuts))).toEqual([
          { kind: 'character', text: 'a' },
          { kind: 'paste', text },
          { kind: 'character', text: 'b' },
        ])
      }),
    )
  })

  test('a paste whose end is lost is still delivered', () => {
    expect(keysOf('\u001B[200~abc', 'def')).toEqual([{ kind: 'paste', text: 'abcdef' }])
  })

  test('two pastes in one chunk stay two', () => {
    expect(keysOf('\u001B[200~a\u001B[201~\u001B[200~b\u001B[201~')).toEqual([
      { kind: 'paste', text: 'a' },
      { kind: 'paste', text: 'b' },
    ])
  })
})

test('however typed keys are cut into chunks, the same keys come out in the same order', () => {
  const piece = fc.constantFrom('j', 'W', ' ', 'ł', '漢', '\r', '\t', '\u0004', '\u007F', '\u001B[A', '\u001BOB',
    '\u001B[1;5C', '\u001B[3~', '\u001Ba', '\u001B[27;5;13~', '\u001B[97;3u', '\u001B[200~p\rq\u001B[201~') // prettier-ignore
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1 }),
      fc.array(fc.nat(80), { maxLength: 10 }),
      (pieces, cuts) => {
        const whole = pieces.join('')
        const oneByOne = pieces.flatMap((piece) => keysOf(piece))
        expect(keysOf(...cutAt(whole, cuts))).toEqual(oneByOne)
      },
    ),
    { numRuns: 500 },
  )
})

function cutAt(text: string, cuts: readonly number[]): readonly string[] {
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].toSorted((a, b) => a - b)
  return [0, ...places].map((from, index) => text.slice(from, places[index] ?? text.length))
}
