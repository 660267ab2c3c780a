/** One side of a comparison: runs once and gives what it measured. */
export type Side = () => readonly number[] | Promise<readonly number[]>

/** Runs sides in turn, in another order each round, and gives the samples of each; the first round warms up and is dropped. */
export async function inTurn(
  rounds: number,
  sides: readonly Side[],
): Promise<readonly (readonly number[])[]> {
  const samples: number[][] = sides.map(() => [])
  for (let round = -1; round < rounds; round++) {
    for (let place = 0; place < sides.length; place++) {
      const index = (place + round + 1) % sides.length
      const measured = await sides[index]?.()
      if (round >= 0 && measured) samples[index]?.push(...measured)
    }
  }
  return samples
}

/** Milliseconds of one synchronous piece of work. */
export function timed(work: () => unknown): number {
  const since = performance.now()
  work()
  return performance.now() - since
}
