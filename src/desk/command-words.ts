/**
 * The words of a command as a person sets it in a variable: blanks part them, quotes and backslashes keep together. No shell reads
 * them, so nothing else in them means anything.
 */
export function commandWords(text: string): readonly string[] {
  const parts = text.matchAll(/(?:[^\s'"\\]|\\[^]|'[^']*'|"(?:[^"\\]|\\[^])*")+|["'\\]/g)
  return Array.from(parts, ([word]) =>
    word.replaceAll(/\\[^]|'[^']*'|"(?:[^"\\]|\\[^])*"/g, (part) => {
      if (part.startsWith('\\')) return part.slice(1)
      const inside = part.slice(1, -1)
      return part.startsWith("'") ? inside : inside.replaceAll(/\\([^])/g, '$1')
    }),
  )
}
