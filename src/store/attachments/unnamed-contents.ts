import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the shortest content takes on a disk. */
export const leastBytes = 4096

/** A content that came whole and that no command has named yet: who sent it, and how much it takes. */
export type Unnamed = { readonly contentHash: string; readonly sender: string; readonly bytes: number }

/** Which contents of a server nobody has named: noted until a command that names them is there. */
export type UnnamedContents = {
  /** How many bytes of a sender lie there. */
  readonly bytesOf: (sender: string) => number
  readonly add: (one: Unnamed) => void
  /** Somebody has sent it once more, or is about to name it. */
  readonly refresh: (contentHash: string) => void
  /** Forgets those that are named now, and answers which they were. */
  readonly named: (contentHashes: readonly string[]) => readonly Unnamed[]
  /** Those that nobody has named since a moment, in epoch milliseconds. */
  readonly before: (moment: number) => readonly Unnamed[]
}

/** Where it is noted, beside what is attached: one file for each, by its hash. */
export function noteOfUnnamed(folder: string, contentHash: string): string {
  return join(folder, 'unnamed', contentHash)
}

/** Notes them in files, read once: a file is as old as the last time that its content came. */
export function unnamedContentsIn(folder: string): UnnamedContents {
  const place = join(folder, 'unnamed')
  let read: Map<string, Unnamed> | undefined
  const known = (): Map<string, Unnamed> =>
    (read ??= new Map(notesIn(place).map((one) => [one.contentHash, one])))
  return {
    bytesOf(sender) {
      let sum = 0
      for (const one of known().values()) if (one.sender === sender) sum += one.bytes
      return sum
    },
    add(one) {
      mkdirSync(place, { recursive: true, mode: 0o700 })
      writeFileSync(join(place, one.contentHash), JSON.stringify(one), { mode: 0o600 })
      known().set(one.contentHash, one)
    },
    refresh(contentHash) {
      if (!known().has(contentHash)) return
      const now = new Date()
      utimesSync(join(place, contentHash), now, now)
    },
    named(contentHashes) {
      return contentHashes.flatMap((contentHash) => {
        const one = known().get(contentHash)
        if (!one) return []
        rmSync(join(place, contentHash), { force: true })
        known().delete(contentHash)
        return [one]
      })
    },
    before: (moment) =>
      [...known().values()].filter(({ contentHash }) => {
        const noted = statSync(join(place, contentHash), { throwIfNoEntry: false })
        // Whoever put the same beside the store himself has named it.
        if (!noted) known().delete(contentHash)
        return noted !== undefined && noted.mtimeMs < moment
      }),
  }
}

function notesIn(place: string): readonly Unnamed[] {
  try {
    return readdirSync(place).map((name) => JSON.parse(readFileSync(join(place, name), 'utf8')) as Unnamed)
  } catch {
    return []
  }
}
