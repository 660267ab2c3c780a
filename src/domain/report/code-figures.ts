import { type Figure, count, share } from './figure.ts'

/** How a wrap-up came about: by an agent, in bulk, or by the program because nobody answered. */
export type CodedBy = 'agent' | 'batch' | 'program'

export type CountedCodes = {
  readonly reason: string | null
  readonly outcomes: readonly string[]
  readonly by: CodedBy
}

/** One code, by its path, with how often it was given and its share of all that were coded. */
export type CodeCount = { readonly path: string; readonly figures: readonly Figure[] }

/** The codes of one kind, the most frequent first, ties by path. An interaction with several outcomes counts for each. */
export function codeCounts(
  wrapUps: readonly CountedCodes[],
  kind: 'reason' | 'outcome',
): readonly CodeCount[] {
  const counts = new Map<string, number>()
  let coded = 0
  for (const { reason, outcomes } of wrapUps) {
    const codes = kind === 'outcome' ? outcomes : reason === null ? [] : [reason]
    if (codes.length > 0) coded++
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const uncoded = wrapUps.length - coded
  return [...counts]
    .toSorted(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))
    .map(([path, times]) => ({
      path,
      figures: [
        count('code-count', times),
        share('code-share', { times, coded }, { of: [times, coded], leftOut: { uncoded } }),
      ],
    }))
}

/** How many were wrapped up, and by whom: the share that the program coded is a figure that leaders watch. */
export function codingFigures(wrapUps: readonly CountedCodes[]): readonly Figure[] {
  const by = (who: CodedBy): number => wrapUps.filter((one) => one.by === who).length
  const all = wrapUps.length
  return [
    count('wrapped-up', all),
    count('wrapped-up-by-agents', by('agent')),
    count('wrapped-up-in-bulk', by('batch')),
    share('auto-coded', { byProgram: by('program'), all }, { of: [by('program'), all] }),
  ]
}
