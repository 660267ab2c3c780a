import type { Decision } from '../decision.ts'
import { accept } from '../decision.ts'
import { type InvalidPlace, refuseAt } from './refuse-at.ts'

/** A word, a text in quotes without them, a sign, or the end; `from` and `to` are UTF-16 places in the filter. */
export type FilterToken = {
  readonly is: 'word' | 'text' | 'sign' | 'end'
  readonly text: string
  readonly from: number
  readonly to: number
}

const sign = /[<>!]=|[<>=~(),]/y
const blanks = /\s+/y
// A quote begins a text only where a word begins: O'Connor is one word.
const word = /[^\s()"',=<>~!][^\s()",=<>~!]*/y

/** Takes a filter apart; the last token is the end. Refuses: filter-invalid. */
export function filterTokens(text: string): Decision<readonly FilterToken[]> {
  const tokens: FilterToken[] = []
  let at = 0
  const taken = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0]
  }
  while (at < text.length) {
    at += taken(blanks)?.length ?? 0
    if (at >= text.length) break
    const quote = text[at]
    if (quote === '"' || quote === "'") {
      const read = quoted(text, at)
      if (read === undefined) return refuseAt(text, openText(at, text.slice(at), quote))
      tokens.push({ is: 'text', text: read.text, from: at, to: read.to })
      at = read.to
      continue
    }
    const found = taken(sign)
    const read = found ?? taken(word)
    // What is neither is a lone exclamation mark.
    if (read === undefined)
      return refuseAt(text, {
        at,
        why: 'filter-operator-missing',
        found: text[at] ?? '',
        expected: ['!=', 'not'],
      })
    tokens.push({ is: found === undefined ? 'word' : 'sign', text: read, from: at, to: at + read.length })
    at += read.length
  }
  tokens.push({ is: 'end', text: '', from: text.length, to: text.length })
  return accept(tokens)
}

function openText(at: number, found: string, quote: string): InvalidPlace {
  return { at, why: 'filter-text-open', found, expected: [quote] }
}

/** A text in quotes; a backslash makes the character after it one of the text. */
function quoted(text: string, from: number): { readonly text: string; readonly to: number } | undefined {
  let read = ''
  for (let at = from + 1; at < text.length; at++) {
    const char = text[at] ?? ''
    if (char === text[from]) return { text: read, to: at + 1 }
    if (char === '\\') at++
    read += text[at] ?? ''
  }
  return undefined
}
