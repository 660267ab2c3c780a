import { fold } from './fold.ts'

/** Up to `limit` known names that a mistyped one most likely meant, nearest first; empty when none is near. */
export function nearest(wanted: string, known: Iterable<string>, limit = 3): readonly string[] {
  const target = fold(wanted)
  if (target === '') return []
  const scored: { name: string; distance: number }[] = []
  for (const name of known) {
    const candidate = fold(name)
    const distance =
      candidate.includes(target) || target.includes(candidate) ? 0.5 : editDistance(target, candidate)
    if (distance <= Math.max(2, Math.floor(target.length / 3))) scored.push({ name, distance })
  }
  const names = scored
    .toSorted((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .map((entry) => entry.name)
  // The same word in two cases, a label and a key, is one.
  const folded = names.map(fold)
  return names.filter((_name, place) => folded.indexOf(folded[place] ?? '') === place).slice(0, limit)
}

/** Names near to a mistyped one, or the first few there are when none is: of a short list all that may be given helps most. */
export function nearestOrFirst(wanted: string, known: readonly string[], limit = 9): readonly string[] {
  const near = nearest(wanted, known)
  return near.length > 0 ? near : known.slice(0, limit)
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours cost one each. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + cost,
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1)
      }
      current.push(best)
    }
    beforeLast = last
    last = current
  }
  return last[b.length] ?? 0
}
