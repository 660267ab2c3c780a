import { lstatSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Presence, isAnywhere } from '../../domain/presence.ts'
import { isPresenceFolder, makePresenceFolder, putFile, textOf, touchFile } from './presence-folder.ts'
import { elsewhere } from './elsewhere-files.ts'
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
  /** Milliseconds of a clock that nobody sets. */
  readonly elapsed: () => number
  /** Whether only consoles of this device are looked for, and none that its server told of. */
  readonly isOwnAlone?: boolean
}

/** What was read of a file, which stands until it is touched. */
type Heard = {
  readonly stamp: string
  readonly said: Presence | null
  /** When it was touched last, by our own clock; before all time where we did not see it. */
  readonly touchedAt: number
}

const leaseMs = 45_000
/** What another machine left is cleared away after this: its clock may differ from ours, and what it says is its own. */
const leftMs = 86_400_000
/** More than ever work on one store; what else lies there is not looked at. */
const mostConsoles = 500
const nameOfFile = /^([\w-]{0,60})\.(\d{1,10})\.json$/

/**
 * The files in `<store>.presence`, one for each console, named by its process. Nothing of it is flushed to the disk: after a power
 * cut nobody is there. What cannot be written is not told, because the work goes on without it. Others may write in the folder of a
 * store that a group shares, and a link may stand anywhere: only what a console wrote is ever cleared away.
 */
export function presenceFilesOf(options: PresenceOptions): PresenceFiles {
  const { storePath, isGroup, pid, host, isRunning, now, elapsed, isOwnAlone = false } = options
  const folder = `${storePath}.presence`
  const place = { folder, storePath, isGroup }
  const machine = host.replaceAll(/[^\w-]/g, '_').slice(0, 60)
  const own = `${machine}.${pid}.json`
  const ownPath = join(folder, own)
  const known = new Map<string, Heard>()
  let lookedAt = -Infinity
  let told: Presence | null = null
  /** Number of the file that we wrote last. */
  let ownFile: number | null = null

  const write = (said: Presence): void => {
    ownFile = null
    makePresenceFolder(place)
    const text = `${JSON.stringify(said)}\n`
    ownFile = putFile(ownPath, { text, mode: isGroup ? 0o660 : 0o600, at: now() })
  }
  const isDead = (name: string): boolean => {
    const [, where, process] = nameOfFile.exec(name) ?? []
    return where === machine && !isRunning(Number(process))
  }
  const read = (name: string): Presence | null => {
    const path = join(folder, name)
    const { mtimeMs, ino } = lstatSync(path)
    const stamp = `${ino} ${mtimeMs}`
    const untouchedMs = now() - mtimeMs
    const before = known.get(name)
    const heard =
      before?.stamp === stamp
        ? before
        : { stamp, said: readPresence(textOf(path)), touchedAt: whenTouched(untouchedMs, before) }
    known.set(name, heard)
    if (heard.said === null) return null
    const isLeft = Math.abs(untouchedMs) > leftMs || isDead(name)
    if (isLeft) rmSync(path, { force: true })
    return isLeft || elapsed() - heard.touchedAt > leaseMs ? null : heard.said
  }
  /**
   * When a file was touched that is found otherwise than before. Clocks of machines differ: that it was touched since we looked is
   * what counts, and the time that it bears only where it fits in there. Of one that we never saw before nothing else tells, so
   * where that does not fit, who wrote it is there from his next beat on.
   */
  const whenTouched = (untouchedMs: number, before: Heard | undefined): number => {
    const sinceMs = before ? elapsed() - lookedAt : leaseMs
    if (untouchedMs >= 0 && untouchedMs <= sinceMs) return elapsed() - untouchedMs
    return before || Math.abs(untouchedMs) <= leaseMs ? elapsed() : -Infinity
  }

  return {
    announce(presence) {
      const said = presence && isAnywhere(presence) ? presence : null
      if (said === null && told === null) return
      told = said
      attempt(() => {
        if (said !== null) write(said)
        else if (isPresenceFolder(place)) rmSync(ownPath, { force: true })
      })
    },
    beat() {
      const said = told
      if (said === null) return
      attempt(() => {
        // After a long sleep the others have cleared it away.
        const isThere = ownFile !== null && isPresenceFolder(place) && touchFile(ownPath, ownFile, now())
        if (!isThere) write(said)
      })
    },
    others() {
      const names = (attempt(() => (isPresenceFolder(place) ? readdirSync(folder) : [])) ?? [])
        .filter((name) => name !== own && nameOfFile.test(name))
        .filter((name) => !isOwnAlone || !name.startsWith(`${elsewhere}.`))
        .slice(0, mostConsoles)
      for (const name of known.keys()) if (!names.includes(name)) known.delete(name)
      const heard = names.flatMap((name) => attempt(() => read(name)) ?? [])
      lookedAt = elapsed()
      return heard
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
