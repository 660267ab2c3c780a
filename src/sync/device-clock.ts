import { readFileSync, renameSync, writeFileSync } from 'node:fs'

/** More than any clock is off: one that shows 1970 is told right. */
const mostOffMs = 200 * 366 * 86_400_000

/** What a way there and back may take, and clocks that are kept right may differ by, is no fault of a clock. */
const nothingMs = 2000
/** How long it is not looked what another process of this device was told. */
const lookEveryMs = 1000

/** Beside the store and never in it: whoever opens that has the time of its server already. */
function clockPath(storePath: string): string {
  return `${storePath}.clock`
}

/**
 * By how much the clock of this machine is off, as its server last showed; 0 where it is right, or nobody knows. Checked by hand: every start of
 * the program reads it, and a schema would have to be loaded first.
 */
export function readClockOff(storePath: string): number {
  try {
    const read: unknown = JSON.parse(readFileSync(clockPath(storePath), 'utf8'))
    const offMs = typeof read === 'object' && read !== null && 'offMs' in read ? read.offMs : 0
    return typeof offMs === 'number' && Math.abs(offMs) <= mostOffMs ? offMs : 0
  } catch {
    return 0
  }
}

/** Notes that the time which a device goes by, its own clock set right as before, is off by so much all the same. */
export function noteClockOff(storePath: string, offMs: number, mode: number): void {
  if (Math.abs(offMs) < nothingMs) return
  const whole = Math.round(readClockOff(storePath) + offMs)
  const path = clockPath(storePath)
  try {
    writeFileSync(`${path}.new`, JSON.stringify({ offMs: Math.abs(whole) < nothingMs ? 0 : whole }), { mode })
    renameSync(`${path}.new`, path)
  } catch {
    // A full disk is told by the store.
  }
}

/** The clock that a program goes by: that of its machine, set right by what the server of its store showed. */
export type DeviceClock = {
  readonly now: () => number
  readonly offMs: () => number
  /** From now on it is that of the store at a path. */
  readonly follow: (storePath: string) => void
}

export function deviceClock(machine: () => number, elapsedMs: () => number): DeviceClock {
  let path: string | null = null
  let known = 0
  let lookedAt = -Infinity
  const offMs = (): number => {
    if (path === null || elapsedMs() - lookedAt < lookEveryMs) return known
    lookedAt = elapsedMs()
    known = readClockOff(path)
    return known
  }
  return {
    now: () => machine() + offMs(),
    offMs,
    follow(storePath) {
      path = storePath
      lookedAt = -Infinity
    },
  }
}
