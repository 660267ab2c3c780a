import { fold } from '../fold.ts'

type Keyword = 'and' | 'or' | 'not' | 'in' | 'is' | 'empty'

/** The words of the grammar, folded, in both languages; a filter that is printed has the English ones. */
const keywords: Readonly<Record<string, Keyword>> = {
  and: 'and',
  i: 'and',
  oraz: 'and',
  or: 'or',
  lub: 'or',
  albo: 'or',
  not: 'not',
  nie: 'not',
  in: 'in',
  w: 'in',
  is: 'is',
  jest: 'is',
  empty: 'empty',
  puste: 'empty',
  pusty: 'empty',
  pusta: 'empty',
}

/** Which word of the grammar a word is; undefined when it is a field or a value. */
export function keywordOf(word: string): Keyword | undefined {
  const folded = fold(word)
  return Object.hasOwn(keywords, folded) ? keywords[folded] : undefined
}
