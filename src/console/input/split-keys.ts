import { graphemesOf } from '../../language/graphemes.ts'
import { keyOfCsi, keyOfSs3 } from './control-sequence.ts'
import { characterKey, chord, noModifiers, type Key } from './key.ts'

/** What is left over between two chunks: the beginning of a sequence, or a paste that goes on. */
export type Unfinished =
  { readonly inside: 'keys'; readonly rest: string } | { readonly inside: 'paste'; readonly text: string }

export type SplitKeys = { readonly keys: readonly Key[]; readonly unfinished: Unfinished }

export const nothingUnfinished: Unfinished = { inside: 'keys', rest: '' }

const escape = '\u001B'
const pasteStart = '\u001B[200~'
const pasteEnd = '\u001B[201~'
// Longer than any key; what goes on beyond it is noise of the line, not a sequence.
const longestSequence = 64

/**
 * Splits one chunk of terminal input into keys, in order and without losing any: a terminal, an SSH
 * packet or a busy moment puts several keys into one chunk, and one key into several.
 */
export function splitKeys(before: Unfinished, chunk: string): SplitKeys {
  const keys: Key[] = []
  let pasted = before.inside === 'paste' ? before.text : null
  let input = before.inside === 'paste' ? chunk : before.rest + chunk
  for (;;) {
    if (pasted !== null) {
      const paste = takePaste(pasted, input)
      if (paste === null) return { keys, unfinished: { inside: 'paste', text: pasted + input } }
      keys.push({ kind: 'paste', text: paste.text })
      input = paste.after
    }
    const typed = takeTyped(input, keys)
    if (typed.pasteFrom === null) return { keys, unfinished: { inside: 'keys', rest: typed.rest } }
    pasted = ''
    input = typed.pasteFrom
  }
}

/**
 * The keys that an unfinished beginning stands for when nothing more comes: a lone Escape, Alt-[ or
 * Alt-O, or a paste whose end got lost. A cut-off sequence is dropped: it is nothing anyone typed.
 */
export function settleKeys(unfinished: Unfinished): readonly Key[] {
  if (unfinished.inside === 'paste') return [{ kind: 'paste', text: unfinished.text }]
  const { rest } = unfinished
  if (rest === '') return []
  if (/^\u001B+$/.test(rest)) return Array.from(rest, () => chord('Escape'))
  if (rest === '\u001B[' || rest === '\u001BO')
    return [characterKey(rest.slice(1), { ...noModifiers, alt: true })]
  return []
}

function takePaste(text: string, input: string): { readonly text: string; readonly after: string } | null {
  // The marker itself may be cut, so the search begins a few characters before the new chunk.
  const tailLength = Math.min(text.length, pasteEnd.length - 1)
  const searched = text.slice(text.length - tailLength) + input
  const at = searched.indexOf(pasteEnd)
  if (at === -1) return null
  const whole = text.slice(0, text.length - tailLength) + searched.slice(0, at)
  return { text: whole, after: searched.slice(at + pasteEnd.length) }
}

type Typed = { readonly rest: string; readonly pasteFrom: string | null }

function takeTyped(input: string, keys: Key[]): Typed {
  let at = 0
  while (at < input.length) {
    if (input[at] !== escape) {
      at = takeText(input, at, keys)
      continue
    }
    if (input.startsWith(pasteStart, at)) return { rest: '', pasteFrom: input.slice(at + pasteStart.length) }
    const next = takeEscape(input, at, keys)
    if (next === null) return { rest: input.slice(at), pasteFrom: null }
    at = next
  }
  return { rest: '', pasteFrom: null }
}

/** Takes the run up to the next escape; gives the index behind it. */
function takeText(input: string, from: number, keys: Key[]): number {
  let to = input.indexOf(escape, from)
  if (to === -1) to = input.length
  const run = input.slice(from, to)
  if (/^[ -~]*$/.test(run)) {
    for (const character of run) keys.push(characterKey(character))
  } else {
    for (const segment of graphemesOf(run)) {
      // Within a cluster only CR LF holds a control character: two ends of one pasted line.
      const key = segment === '\r\n' ? chord('Enter') : keyOfCharacter(segment, false)
      if (key) keys.push(key)
    }
  }
  return to
}

function keyOfCharacter(text: string, isAlt: boolean): Key | null {
  const code = text.codePointAt(0) ?? 0
  const modifiers = { ...noModifiers, alt: isAlt }
  if (code === 13 || code === 10) return chord('Enter', modifiers)
  if (code === 9) return chord('Tab', modifiers)
  if (code === 8 || code === 127) return chord('Backspace', modifiers)
  if (code === 0) return chord('Space', { ...modifiers, ctrl: true })
  if (code <= 26) return chord(String.fromCodePoint(code + 96), { ...modifiers, ctrl: true })
  if (code < 32) return chord(String.fromCodePoint(code + 64), { ...modifiers, ctrl: true })
  if (code >= 128 && code < 160) return null
  return characterKey(text, modifiers)
}

/** Takes one escape sequence; gives the index behind it, or null when it is not complete. */
function takeEscape(input: string, from: number, keys: Key[]): number | null {
  const isDouble = input[from + 1] === escape
  const introducer = input[from + (isDouble ? 2 : 1)]
  if (introducer === undefined) return null

  const bodyFrom = from + (isDouble ? 3 : 2)
  if (introducer === '[' || introducer === 'O') {
    const to = introducer === '[' ? endOfCsi(input, bodyFrom) : endOfSs3(input, bodyFrom)
    if (to === 'cut') return null
    if (to !== 'none') {
      const body = input.slice(bodyFrom, to)
      const key = introducer === '[' ? keyOfCsi(body, isDouble) : keyOfSs3(body, isDouble)
      if (key) keys.push(key)
      return to
    }
  }
  if (isDouble) {
    keys.push(chord('Escape'))
    return from + 1
  }
  const codePoint = String.fromCodePoint(input.codePointAt(from + 1) ?? 0)
  const key = keyOfCharacter(codePoint, true)
  if (key) keys.push(key)
  return from + 1 + codePoint.length
}

function endOfCsi(input: string, from: number): number | 'cut' | 'none' {
  for (let at = from; at < input.length; at += 1) {
    const code = input.charCodeAt(at)
    const isLinuxPrefix = at === from && code === 0x5b
    if (isLinuxPrefix) continue
    const isRxvtShift = code === 0x24 && at === from + 1
    if (isRxvtShift || (code >= 0x40 && code <= 0x7e)) return at + 1
    if (code < 0x20 || code > 0x3f || at - from > longestSequence) return 'none'
  }
  return 'cut'
}

function endOfSs3(input: string, from: number): number | 'cut' | 'none' {
  for (let at = from; at < input.length; at += 1) {
    const character = input.charAt(at)
    if (/[A-Za-z]/.test(character)) return at + 1
    if (!/[\d;]/.test(character) || at - from > 8) return 'none'
  }
  return 'cut'
}
