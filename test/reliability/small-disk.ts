import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type SmallDisk = {
  readonly folder: string
  /** False where the machine lets nobody mount one: it takes Linux, as root. */
  readonly isMounted: boolean
  /** Leaves so many bytes; with none, not one more can be written. */
  readonly fillUp: (leaveBytes: number) => void
  readonly makeRoom: () => void
  readonly remove: () => void
}

/** A disk of 16 MB of its own, where the machine lets us have one. */
export function smallDisk(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'linia-small-disk-'))
  const ballast = join(folder, 'ballast')
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', folder]).status === 0
  if (!isMounted) console.warn('No right to mount a small disk here: a full disk is not tried in this run.')
  return {
    folder,
    isMounted,
    fillUp(leaveBytes) {
      const { bavail, bsize } = statfsSync(folder)
      const most = Math.max(0, bavail * bsize - leaveBytes)
      if (leaveBytes > 0) return writeFileSync(ballast, Buffer.alloc(most))
      // What the file system counts as free is a guess; what it takes is not.
      try {
        writeFileSync(ballast, Buffer.alloc(most))
        for (;;) appendFileSync(ballast, Buffer.alloc(4096))
      } catch (fault) {
        if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOSPC')) throw fault
      }
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    remove() {
      if (isMounted) spawnSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
