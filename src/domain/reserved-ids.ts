/** What the ids of commands begin with that the program gives by itself: nobody else may give one under such an id, or it would stay away. */
const reserved = ['due:', 'refused:', 'aside:', 'witnessed:', 'again:']

export function isReservedId(id: string): boolean {
  return reserved.some((beginning) => id.startsWith(beginning))
}
