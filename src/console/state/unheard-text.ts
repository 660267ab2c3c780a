import type { Key } from '../input/key.ts'
import { keyName } from '../input/key.ts'

/** What is typed for a text that did not open. */
export type UnheardText = {
  /** A text did not open: letters are meant for it from now on. */
  readonly begin: () => void
  /** Whether a key is such a letter, or ends that text, and is no command then; null for one that is. */
  readonly takes: (key: Key) => 'letter' | 'end' | null
}

/** A pause in typing of which somebody knows that it is one. */
const pauseMs = 1000

/**
 * Keeps letters from being taken as commands that were typed, or pasted, for a text that could not be opened. That ends with a pause,
 * with Esc, Enter or Ctrl-D, which go with the text where some of it was typed, and with any other key that is no letter.
 */
export function unheardText(now: () => number): UnheardText {
  let until = Number.NEGATIVE_INFINITY
  let wasTyped = false
  return {
    begin() {
      until = now() + pauseMs
      wasTyped = false
    },
    takes(key) {
      if (now() >= until) return null
      const name = keyName(key)
      if (key.kind === 'character' || key.kind === 'paste' || name === 'Space' || name === 'Backspace') {
        until = now() + pauseMs
        wasTyped = true
        return 'letter'
      }
      until = Number.NEGATIVE_INFINITY
      return wasTyped && /^(?:Escape|Enter|Alt-Enter|Ctrl-d)$/.test(name) ? 'end' : null
    },
  }
}
