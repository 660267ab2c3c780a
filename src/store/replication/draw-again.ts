import { hash } from 'node:crypto'
import { prefixLetters } from '../prefix-letters.ts'

/** Under what a store goes on that was brought back. */
export type DrawnAgain = {
  /** The id of the stretch of history that begins. */
  readonly timeline: string
  /** Two letters that nobody draws refs under, as far as the store knows. */
  readonly prefix: string
}

/** Draws it for a store with an id, brought back at a time in epoch milliseconds, so that two restores differ. */
export function drawAgain(
  taken: ReadonlySet<string | undefined>,
  { storeId, at }: { readonly storeId: string | undefined; readonly at: number },
): DrawnAgain {
  const seed = hash('sha256', `${storeId} ${at}`, 'hex')
  return { timeline: seed.slice(0, 26), prefix: freePrefix(seed, taken) }
}

/** Which are tried first hangs on the seed. */
function freePrefix(seed: string, taken: ReadonlySet<string | undefined>): string {
  const pairs = [...prefixLetters].flatMap((one) => [...prefixLetters].map((other) => one + other))
  const start = Number.parseInt(seed.slice(0, 8), 16) % pairs.length
  const prefix = [...pairs.slice(start), ...pairs.slice(0, start)].find((pair) => !taken.has(pair))
  if (prefix === undefined) throw new Error('every prefix is taken')
  return prefix
}
