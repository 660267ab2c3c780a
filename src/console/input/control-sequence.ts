import { characterKey, chord, noModifiers, type Key, type Modifiers } from './key.ts'

const byLetter: Readonly<Record<string, string>> = {
  A: 'ArrowUp',
  B: 'ArrowDown',
  C: 'ArrowRight',
  D: 'ArrowLeft',
  F: 'End',
  H: 'Home',
  M: 'Enter',
  P: 'F1',
  Q: 'F2',
  R: 'F3',
  S: 'F4',
}

const byRxvtLetter: Readonly<Record<string, string>> = {
  a: 'ArrowUp',
  b: 'ArrowDown',
  c: 'ArrowRight',
  d: 'ArrowLeft',
}

const byNumber: Readonly<Record<number, string>> = {
  1: 'Home',
  2: 'Insert',
  3: 'Delete',
  4: 'End',
  5: 'PageUp',
  6: 'PageDown',
  7: 'Home',
  8: 'End',
  11: 'F1',
  12: 'F2',
  13: 'F3',
  14: 'F4',
  15: 'F5',
  17: 'F6',
  18: 'F7',
  19: 'F8',
  20: 'F9',
  21: 'F10',
  23: 'F11',
  24: 'F12',
}

/** The Linux console and VT220s send those with Shift as keys of their own. */
const byShiftedNumber: Readonly<Record<number, string>> = {
  25: 'F1',
  26: 'F2',
  28: 'F3',
  29: 'F4',
  31: 'F5',
  32: 'F6',
  33: 'F7',
  34: 'F8',
}

const byCodePoint: Readonly<Record<number, string>> = {
  8: 'Backspace',
  9: 'Tab',
  13: 'Enter',
  27: 'Escape',
  127: 'Backspace',
  57_414: 'Enter',
  57_417: 'ArrowLeft',
  57_418: 'ArrowRight',
  57_419: 'ArrowUp',
  57_420: 'ArrowDown',
  57_421: 'PageUp',
  57_422: 'PageDown',
  57_423: 'Home',
  57_424: 'End',
  57_425: 'Insert',
  57_426: 'Delete',
}

/**
 * The key behind a complete CSI sequence, given without its `ESC [`; null for a sequence that is no
 * key (an answer of the terminal, a focus or mouse report, the release of a key).
 */
export function keyOfCsi(body: string, isAlt: boolean): Key | null {
  const final = body.at(-1) ?? ''
  if (body.startsWith('[')) return linuxFunctionKey(final)
  if (body === 'Z') return chord('Tab', { ...noModifiers, alt: isAlt, shift: true })
  if (!/^[\d;:]*$/.test(body.slice(0, -1))) return null

  const fields = body
    .slice(0, -1)
    .split(';')
    .map((field) => field.split(':').map(Number))
  const first = fields[0]?.[0] ?? 0
  const event = fields[1]?.[1] ?? 1
  if (event === 3) return null
  const modifiers = modifiersOf(fields[1]?.[0] ?? 1, isAlt)

  if (final === 'u') return keyOfCodePoint(first, modifiers)
  if (final === '~' && first === 27 && fields.length === 3)
    return keyOfCodePoint(fields[2]?.[0] ?? 0, modifiers)
  if (final === '~' && byShiftedNumber[first])
    return named(byShiftedNumber[first], { ...modifiers, shift: true })
  if (final === '~') return named(byNumber[first], modifiers)
  if (final === '^') return named(byNumber[first], { ...modifiers, ctrl: true })
  if (final === '$') return named(byNumber[first], { ...modifiers, shift: true })
  if (byRxvtLetter[final]) return named(byRxvtLetter[final], { ...modifiers, shift: true })
  // `ESC [ 12 ; 40 R` reports where the cursor is: only a leading 1, or nothing, makes it a key.
  if (final !== 'M' && first <= 1) return named(byLetter[final], modifiers)
  return null
}

/** The key behind a complete SS3 sequence, given without its `ESC O`. */
export function keyOfSs3(body: string, isAlt: boolean): Key | null {
  const final = body.at(-1) ?? ''
  const modifier = Number(body.slice(0, -1).split(';').at(-1) ?? '')
  if (byRxvtLetter[final]) return named(byRxvtLetter[final], { ...noModifiers, ctrl: true, alt: isAlt })
  return named(byLetter[final], modifiersOf(modifier > 0 ? modifier : 1, isAlt))
}

function linuxFunctionKey(final: string): Key | null {
  const index = 'ABCDE'.indexOf(final)
  return index === -1 ? null : chord(`F${index + 1}`)
}

function keyOfCodePoint(codePoint: number, modifiers: Modifiers): Key | null {
  const name = byCodePoint[codePoint]
  if (name) return named(name, modifiers)
  const isPrivateOrControl = codePoint < 32 || (codePoint >= 57_344 && codePoint <= 63_743)
  if (isPrivateOrControl || codePoint > 0x10_ff_ff || (codePoint >= 0xd8_00 && codePoint <= 0xdf_ff))
    return null
  const text = String.fromCodePoint(codePoint)
  return characterKey(modifiers.shift ? text.toUpperCase() : text, modifiers)
}

function named(name: string | undefined, modifiers: Modifiers): Key | null {
  return name === undefined ? null : chord(name, modifiers)
}

function modifiersOf(parameter: number, isAlt: boolean): Modifiers {
  const bits = Math.max(0, parameter - 1)
  return {
    shift: (bits & 1) !== 0,
    alt: isAlt || (bits & 2) !== 0 || (bits & 32) !== 0,
    ctrl: (bits & 4) !== 0,
  }
}
