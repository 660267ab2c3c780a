/** Letters that one request takes in any script: it carries no more than 8 MB. */
export const lettersOfRequest = 2_000_000

/** A list in pieces of about so many letters of JSON; what is longer by itself is a piece of its own. */
export function portions<Item>(
  items: readonly Item[],
  mostLetters = lettersOfRequest,
): readonly (readonly Item[])[] {
  const pieces: Item[][] = []
  let letters = mostLetters
  for (const item of items) {
    const { length } = JSON.stringify(item)
    if (letters + length > mostLetters) {
      pieces.push([])
      letters = 0
    }
    pieces.at(-1)?.push(item)
    letters += length
  }
  return pieces
}
