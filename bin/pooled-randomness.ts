const poolBytes = 4096

/** Random bytes out of a pool: a batch asks twenty thousand times for sixteen, and each call of the system costs 10 µs. */
export function pooledRandomness(): (count: number) => Uint8Array {
  let pool = new Uint8Array(0)
  let used = 0
  return (count) => {
    const { randomBytes } = process.getBuiltinModule('node:crypto')
    if (count > poolBytes) return randomBytes(count)
    if (used + count > pool.length) {
      pool = new Uint8Array(randomBytes(poolBytes))
      used = 0
    }
    const bytes = pool.slice(used, used + count)
    used += count
    return bytes
  }
}
