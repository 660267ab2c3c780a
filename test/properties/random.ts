/** Choices that look random and are the same in every run with one seed. */
export type Random = {
  /** A whole number from `low` to `high`, both of them possible. */
  readonly whole: (low: number, high: number) => number
  readonly chance: (percent: number) => boolean
  /** One of a list; undefined of an empty one. */
  readonly of: <Item>(list: readonly Item[]) => Item | undefined
}

/** Mulberry32: 32 bits of state, enough for a few thousand choices. */
export function random(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    whole,
    chance: (percent) => whole(1, 100) <= percent,
    of: (list) => list[whole(0, list.length - 1)],
  }
}
