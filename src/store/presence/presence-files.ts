import { chmodSync, closeSync, constants, fstatSync, mkdirSync, openSync, readSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs' // prettier-ignore
import { join } from 'node:path'
import { type Presence, isAnywhere } from '../../domain/presence.ts'
import { readPresence } from './read-presence.ts'

/** What the open consoles of a store tell each other of what they have before them, beside the store and never in it. */
export type PresenceFiles = {
  /** Says what this console has before it from now on; null for nothing. */
  readonly announce: (presence: Presence | null) => void
  /** Says that this console still runs; without that for as long as a lease it is taken for gone. */
  readonly beat: () => void
  /** What the other consoles said last that still run, the one that was opened first ahead. */
  readonly others: () => readonly Presence[]
}

export type PresenceOptions = {
  readonly storePath: string
  readonly isGroup: boolean
  readonly pid: number
  /** Name of the machine: only of its own processes can be asked whether they run. */
  readonly host: string
  readonly isRunning: (pid: number) => boolean
  /** The time of day of the machine, as its files have it. */
  readonly now: () => number
}

const leaseMs = 45_000
/** More than ever work on one store; what else lies there is not looked at. */
const mostConsoles = 500
const mostBytes = 4096

/**
 * The files in `<store>.presence`, one for each console, named by its process. Nothing of it is flushed to the disk: after a power
 * cut nobody is there. What cannot be written is not told, because the work goes on without it.
 */
export function presenceFilesOf(options: PresenceOptions): PresenceFiles {
  const { storePath, isGroup, pid, host, isRunning, now } = options
  const folder = `${storePath}.presence`
  const machine = host.replaceAll(/[^\w-]/g, '_').slice(0, 60)
  const own = `${machine}.${pid}.json`
  const ownPath = join(folder, own)
  /** What was read of each file, which stands until it is touched. */
  const known = new Map<string, { readonly stamp: string; readonly said: Presence | null }>()
  let isTold = false

  const touch = (path: string): void => utimesSync(path, now() / 1000, now() / 1000)
  const isGone = (name: string, mtimeMs: number): boolean => {
    const [where, process] = name.split('.')
    return Math.abs(now() - mtimeMs) > leaseMs || (where === machine && !isRunning(Number(process)))
  }
  const read = (name: string): Presence | null => {
    const path = join(folder, name)
    const { mtimeMs, ino } = statSync(path)
    const stamp = `${ino} ${mtimeMs}`
    const before = known.get(name)
    if (isGone(name, mtimeMs)) {
      rmSync(path, { force: true })
      return null
    }
    if (before?.stamp === stamp) return before.said
    const said = readPresence(textOf(path))
    known.set(name, { stamp, said })
    return said
  }

  return {
    announce(presence) {
      const said = presence && isAnywhere(presence) ? presence : null
      if (said === null && !isTold) return
      attempt(() => {
        if (said === null) rmSync(ownPath, { force: true })
        else {
          makeFolder(folder, isGroup)
          const unfinished = `${ownPath}.new`
          writeFileSync(unfinished, `${JSON.stringify(said)}\n`, { mode: isGroup ? 0o660 : 0o600 })
          if (isGroup) chmodSync(unfinished, 0o660)
          touch(unfinished)
          renameSync(unfinished, ownPath)
        }
        isTold = said !== null
      })
    },
    beat() {
      if (isTold) attempt(() => touch(ownPath))
    },
    others() {
      const names = (attempt(() => readdirSync(folder)) ?? [])
        .filter((name) => name !== own && name.endsWith('.json'))
        .slice(0, mostConsoles)
      for (const name of known.keys()) if (!names.includes(name)) known.delete(name)
      return names.flatMap((name) => attempt(() => read(name)) ?? [])
    },
  }
}

/** Null where a file is gone meanwhile, or may not be read or written: presence is a courtesy that nothing waits for. */
function attempt<Answer>(work: () => Answer): Answer | null {
  try {
    return work()
  } catch {
    return null
  }
}

/** The text of a plain and small file; whoever else may write in the folder could put anything there. */
function textOf(path: string): string {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const stat = fstatSync(file)
    if (!stat.isFile() || stat.size > mostBytes) return ''
    const bytes = Buffer.alloc(mostBytes)
    return bytes.toString('utf8', 0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}

function makeFolder(folder: string, isGroup: boolean): void {
  if (statSync(folder, { throwIfNoEntry: false })) return
  mkdirSync(folder, { mode: 0o700 })
  if (isGroup) chmodSync(folder, 0o2770)
}
