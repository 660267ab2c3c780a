/** Chance from a seed: the same seed throws the same again. */
export type Dice = {
  /** At least 0, less than 1. */
  readonly share: () => number
  readonly chance: (percent: number) => boolean
  readonly whole: (from: number, to: number) => number
  /** One of some; of none nothing. */
  readonly of: <Item>(items: readonly Item[]) => Item | undefined
  /** Waiting times of what comes by itself: mostly short, some long, with a mean. */
  readonly around: (mean: number) => number
}

/** Mulberry32: 32 bits of state are enough for a day. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (from: number, to: number): number => from + Math.floor(share() * (to - from + 1))
  return {
    share,
    whole,
    chance: (percent) => share() * 100 < percent,
    of: (items) => items[whole(0, items.length - 1)],
    around: (mean) => -Math.log(1 - share()) * mean,
  }
}
