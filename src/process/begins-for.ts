import type { Entry } from './definition.ts'

/** What a case had so far: the entry points at which its contacts came in, and how its processes ended. */
export type CaseSoFar = {
  readonly points: readonly string[]
  readonly ended: readonly { readonly process: string; readonly result: string }[]
}

/**
 * Whether somebody may begin a process for a case: one that begins by hand, and one that begins with what came in or ended for that
 * case, where nobody took the proposal or it was given up. For whatever reason: whoever takes the contact knows it first.
 */
export function beginsFor(entry: readonly Entry[], { points, ended }: CaseSoFar): boolean {
  return entry.some((one) => {
    switch (one.from) {
      case 'hand':
        return true
      case 'point':
        return points.includes(one.point)
      case 'result':
        return ended.some(({ process, result }) => process === one.process && result === one.result)
      default:
        return one satisfies never
    }
  })
}
