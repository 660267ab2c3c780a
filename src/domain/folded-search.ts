import { fold } from './fold.ts'

/** Questions of folded text without folding the text first. */
export type FoldedSearch = {
  /** Whether `fold(text)` contains `folded`. */
  readonly contains: (text: string, folded: string) => boolean
  /** Whether `fold(text)` is `folded`. */
  readonly isSame: (text: string, folded: string) => boolean
}

/** Letters up to here are looked up one by one: Latin, Greek, Cyrillic and the signs of typography. */
const known = 0x2100
/** A letter whose fold is not one letter, or depends on its neighbours. */
const other = -1
/** Whose lower case depends on what stands beside it. */
const capitalSigma = 0x3a3
const unasked = -2

/**
 * Makes a search that says of most texts in a tenth of the time what folding them would: a filter asks a million subjects and
 * names, and of nearly all of them that they do not match.
 */
export function foldedSearch(): FoldedSearch {
  const folds = new Int32Array(known).fill(unasked)
  /** The fold of the letter at a place; `other` where only the whole text can tell. */
  const foldAt = (text: string, place: number): number => {
    const code = text.charCodeAt(place)
    const fold = folds[code] ?? other
    return fold === unasked ? (folds[code] = foldOf(code)) : fold
  }

  return {
    contains(text, folded) {
      const first = folded.charCodeAt(0)
      for (let place = 0; place < text.length; place++) {
        const letter = foldAt(text, place)
        if (letter === other) return fold(text).includes(folded)
        if (letter !== first) continue
        let length = 1
        while (length < folded.length && foldAt(text, place + length) === folded.charCodeAt(length)) length++
        if (length === folded.length) return true
      }
      return folded === ''
    },
    isSame(text, folded) {
      for (let place = 0; place < text.length; place++) {
        const letter = foldAt(text, place)
        if (letter === other) return fold(text) === folded
        if (letter !== folded.charCodeAt(place)) return false
      }
      return text.length === folded.length
    },
  }
}

function foldOf(code: number): number {
  const folded = fold(String.fromCharCode(code))
  return folded.length === 1 && code !== capitalSigma ? folded.charCodeAt(0) : other
}
