const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ı: 'i',
  ħ: 'h',
}
const marked = /[^\p{ASCII}]/u
const mappedLetters = /[łđøßæœþðıħ]/g

/**
 * The form in which text is searched: lower case, marks dropped, letters that do not decompose mapped (ł to l).
 * The same fold serves the query and the data, because the tokenizers of SQLite miss ł.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (!marked.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(mappedLetters, (letter) => letters[letter] ?? letter)
}

/** The folded words of a text: runs of letters and digits. */
export function words(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
