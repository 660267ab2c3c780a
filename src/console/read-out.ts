import { type Line, type Said, span } from './components/line.ts'
import { paint, type Theme } from './theme.ts'

/** What a line says to those who listen: each entry of a list by itself, everything else of it in one. */
export function readOut(line: Line, theme: Theme): readonly Said[] {
  const all: Said[] = []
  let words = ''
  let isPointed = false
  for (const part of line) {
    const own = part.said?.()
    if (own?.entry) {
      all.push(own)
      continue
    }
    words += own ? own.words : part.text
    isPointed ||= own?.isPointed === true
  }
  all.push({ words, isPointed })
  return all
    .map((said) => ({ ...said, words: paint([span(closed(said.words))], theme).trim() }))
    .filter((said) => said.words !== '')
}

/** Without the blanks that keep columns apart. */
function closed(words: string): string {
  return words.replaceAll(/\s{2,}/g, '  ').trim()
}
