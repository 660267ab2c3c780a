import { lstatSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'

export type AloneOptions = {
  readonly pid: number
  readonly isRunning: (pid: number) => boolean
}

/** Does work with a file and answers whether it did; false where another process has the file, after waiting so long. */
export type AloneAt = (path: string, patienceMs: number, work: () => void) => boolean

/** Another process holds a path for as long as it takes to read, compare and rename: what stands for longer is of nobody. */
const heldAtMostMs = 2000
const pause = new Int32Array(new SharedArrayBuffer(4))

/**
 * Does something with a file while no other process of this machine does it with the same one: a link beside it, which can be made
 * only once, names the process. That of a process that died is taken away, and so is one that was seen to stand for seconds, whoever it
 * names: a number is soon another process's. Where no link can be made, as on a full disk, or a folder stands there, the work goes on
 * without.
 */
export function aloneIn({ pid, isRunning }: AloneOptions): AloneAt {
  /** Since when each link was seen, by a clock that nobody sets. */
  const seen = new Map<string, { readonly stamp: string; readonly since: number }>()

  const take = (lock: string): 'taken' | 'held' | 'impossible' => {
    try {
      symlinkSync(String(pid), lock)
      seen.delete(lock)
      return 'taken'
    } catch (fault) {
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) return 'impossible'
      return 'held'
    }
  }
  /** Whether what stands there holds nobody up any more. */
  const isOver = (lock: string): boolean => {
    const holder = holderOf(lock)
    if (holder === pid || (holder !== null && !isRunning(holder))) return true
    const found = lstatSync(lock, { throwIfNoEntry: false })
    if (!found) return true
    const stamp = `${found.ino} ${found.mtimeMs}`
    const before = seen.get(lock)
    if (before?.stamp === stamp) return performance.now() - before.since > heldAtMostMs
    seen.set(lock, { stamp, since: performance.now() })
    return false
  }
  const hold = (lock: string, patienceMs: number): 'taken' | 'held' | 'impossible' => {
    const until = performance.now() + patienceMs
    for (;;) {
      const taken = take(lock)
      if (taken !== 'held') return taken
      if (isOver(lock)) {
        if (!takenAway(lock)) return 'impossible'
      } else if (performance.now() >= until) return 'held'
      else Atomics.wait(pause, 0, 0, 1)
    }
  }
  return (path, patienceMs, work) => {
    const lock = `${path}.lock`
    const held = hold(lock, patienceMs)
    if (held === 'held') return false
    try {
      work()
    } finally {
      if (held === 'taken') rmSync(lock, { force: true })
    }
    return true
  }
}

/** False for what cannot be taken away, such as a folder, which is somebody's. */
function takenAway(lock: string): boolean {
  try {
    rmSync(lock, { force: true })
    return true
  } catch {
    return false
  }
}

/** Null where it is let go of meanwhile, or is none of ours. */
function holderOf(lock: string): number | null {
  try {
    const named = Number(readlinkSync(lock))
    return Number.isSafeInteger(named) && named > 0 ? named : null
  } catch {
    return null
  }
}
