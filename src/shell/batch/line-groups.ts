/** One line of a batch with its number, from 1. */
export type Line = { readonly number: number; readonly text: string }

/** A line that is longer is broken: it is cut here, so that it cannot fill the memory. */
const longestLine = 1_000_000

/**
 * The whole lines of every piece as it comes, so that a pipe that stays open is answered line by line and a file in large groups.
 * Blank lines are left out; their numbers are counted.
 */
export async function* lineGroups(pieces: AsyncIterable<string>): AsyncGenerator<readonly Line[], void> {
  let number = 0
  let rest = ''
  const line = (text: string): Line => ({ number: ++number, text })
  for await (const piece of pieces) {
    const texts = (rest + piece).split('\n')
    rest = (texts.pop() ?? '').slice(0, longestLine)
    const group = texts.map(line).filter(isFilled)
    if (group.length > 0) yield group
  }
  const last = [line(rest)].filter(isFilled)
  if (last.length > 0) yield last
}

function isFilled({ text }: Line): boolean {
  return text.trim() !== ''
}
