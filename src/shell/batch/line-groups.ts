/** One line of a batch with its number, from 1; of one that is too long there is no text. */
export type Line = { readonly number: number; readonly text: string; readonly isTooLong: boolean }

/** Characters. What is longer is not kept, so that it cannot fill the memory. */
export const longestLine = 1_000_000

/**
 * The whole lines of every piece as it comes, so that a pipe that stays open is answered line by line and a file in large groups.
 * Blank lines are left out; their numbers are counted.
 */
export async function* lineGroups(pieces: AsyncIterable<string>): AsyncGenerator<readonly Line[], void> {
  let number = 0
  let rest = ''
  let isCut = false
  const line = (text: string): Line => {
    const isTooLong = isCut || text.length > longestLine
    isCut = false
    return { number: ++number, text: isTooLong ? '' : text, isTooLong }
  }
  for await (const piece of pieces) {
    const texts = (rest + piece).split('\n')
    rest = texts.pop() ?? ''
    const group = texts.map(line).filter(isFilled)
    if (rest.length > longestLine) {
      isCut = true
      rest = ''
    }
    if (group.length > 0) yield group
  }
  const last = [line(rest)].filter(isFilled)
  if (last.length > 0) yield last
}

function isFilled({ text, isTooLong }: Line): boolean {
  return isTooLong || text.trim() !== ''
}
