/** Numbers that look random and are the same for the same seed. */
export type Random = {
  /** From 0 up to, not including, 1. */
  readonly next: () => number
  /** A whole number from 0 up to, not including, `until`. */
  readonly below: (until: number) => number
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** `count` hexadecimal digits, 8 at most. */
  readonly hex: (count: number) => string
  /** `count` decimal digits. */
  readonly digits: (count: number) => string
}

/** Makes a generator from a seed. Source: mulberry32, by Tommy Ettinger, public domain. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const bits = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const next = (): number => bits() / 0x1_0000_0000
  const below = (until: number): number => Math.floor(next() * until)
  return {
    next,
    below,
    pick(items) {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
    hex: (count) => bits().toString(16).padStart(8, '0').slice(0, count),
    digits(count) {
      let text = ''
      while (text.length < count) text += below(1_000_000).toString().padStart(6, '0')
      return text.slice(0, count)
    },
  }
}

/** A UUIDv7 of a moment, as the store writes ids. */
export function uuidAt(at: number, random: Random): string {
  const rest = random.hex(8) + random.hex(8) + random.hex(4)
  const bits = `${at.toString(16).padStart(12, '0')}7${rest.slice(0, 3)}a${rest.slice(3, 18)}`
  return BigInt(`0x${bits}`).toString(32).padStart(26, '0')
}
