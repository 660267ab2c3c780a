/** A word as a shell takes it: in quotes where it holds anything that a shell reads otherwise. */
export function shellWord(word: string): string {
  return /^[\p{L}\p{M}\p{N}@%+=:,./_-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
