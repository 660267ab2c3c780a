import { filterTokens } from './filter-tokens.ts'
import { keywordOf } from './filter-words.ts'

/**
 * Whether a text that may also be plain words to look for was meant as a filter: it holds a comparison behind a word. What is read
 * as a filter is one anyway; this tells a filter with a mistake from words.
 */
export function looksLikeFilter(text: string): boolean {
  const tokens = filterTokens(text)
  // A text in quotes that has no end is a filter half typed when a comparison stands before it.
  if (!tokens.ok) return /[^\s"'(][^"']*[=<>~]/.test(text)
  return tokens.value.some(({ is, text: sign }, place) => {
    const before = tokens.value[place - 1]
    if (before?.is !== 'word') return false
    if (is === 'sign') return sign !== '(' && sign !== ')' && sign !== ','
    const keyword = is === 'word' ? keywordOf(sign) : undefined
    const after = tokens.value[place + 1]
    if (keyword === 'in') return after?.is === 'sign' && after.text === '('
    return keyword === 'is' && after?.is === 'word' && keywordOf(after.text) === 'empty'
  })
}
