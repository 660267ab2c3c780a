import { readlinkSync, rmSync, symlinkSync } from 'node:fs'

export type AloneAt = {
  readonly path: string
  readonly pid: number
  readonly isRunning: (pid: number) => boolean
}

/** Another process holds a path for as long as it takes to read, compare and rename. */
const patienceMs = 200
const pause = new Int32Array(new SharedArrayBuffer(4))

/**
 * Does something with a file while no other process of this machine does it with the same one: a link beside it, which can be made
 * only once, names the process. That of a process that died is taken away. Nobody is kept waiting for long, and where no link can
 * be made, as on a full disk, the work goes on without.
 */
export function aloneAt({ path, pid, isRunning }: AloneAt, work: () => void): void {
  const lock = `${path}.lock`
  const isHeld = hold(lock, { pid, isRunning })
  try {
    work()
  } finally {
    if (isHeld) rmSync(lock, { force: true })
  }
}

function hold(lock: string, { pid, isRunning }: Omit<AloneAt, 'path'>): boolean {
  for (const until = performance.now() + patienceMs; performance.now() < until;) {
    try {
      symlinkSync(String(pid), lock)
      return true
    } catch (fault) {
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) return false
      const holder = holderOf(lock)
      if (holder === pid || (holder !== null && !isRunning(holder))) rmSync(lock, { force: true })
      else Atomics.wait(pause, 0, 0, 1)
    }
  }
  return false
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
