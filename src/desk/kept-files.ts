import { closeSync, existsSync, fsyncSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs' // prettier-ignore
import { open } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { aloneIn } from './alone-at.ts'
import { fileAt } from './file-at.ts'
import { makeFolders } from './make-folders.ts'

/** Small files of one person, written whole and behind the keys: what is read back is what was last kept. */
export type KeptFiles = {
  /** Null where nothing is, or nothing that can be read: a folder, a pipe, or a file that the disk or its rights do not let be read, is set aside. */
  readonly read: (path: string) => string | null
  /** Keeps a text under a path, or nothing. A later text for the same path takes the place of one not yet written. `at-once` waits for no pause between two writes. */
  readonly keep: (path: string, text: string | null, how?: HowKept) => void
  /**
   * Does something with a path, and what lies beside it, while no other process writes there; what waited for the path is written before.
   * What is kept meanwhile is kept `now`. False where it cannot be: another process has the path for too long, or the disk is full.
   */
  readonly alone: (path: string, work: () => void) => boolean
  /** Names of the files of a folder. */
  readonly list: (folder: string) => readonly string[]
  /** How often something was kept since they were opened: what was read of them stands while this does. */
  readonly changes: () => number
  /** Moves what cannot be read out of the way, so that a person can still look into it. */
  readonly setAside: (path: string) => void
  /** Writes at once what waits; for the last moment of a process. Throws what hindered it, after all was tried. */
  readonly flush: () => void
}

export type HowKept = {
  /** `now` is for what is done alone. */
  readonly when?: 'soon' | 'at-once' | 'now'
  /** Where what another process wrote under the path since it was read goes, instead of being written over. */
  readonly beside?: Beside
  /** What was read last is another process's too. */
  readonly isOverOthers?: boolean
}

export type Beside = {
  /** Where a text is to go that was found where another is put; null where it stands already. Asked while nobody else writes there. */
  readonly placeFor: (found: string, put: string) => string | null
  /** Told that something was put there. */
  readonly told: () => void
}

export type KeptFilesOptions = {
  /** Told why something cannot be written: when that begins, and again when more is typed. It stays kept in memory, and is tried again. */
  readonly failed: (fault: unknown) => void
  /** Told when all that could not be written was. */
  readonly recovered?: () => void
  /** Told apart from other processes' unfinished files. */
  readonly pid: number
  /** Whether another process that writes the same files runs. */
  readonly isRunning?: (pid: number) => boolean
  /** Between two writes of one file: a person does not type more in it than he would mind typing again. */
  readonly pauseMs?: number
  /** Between two tries where it failed. */
  readonly retryMs?: number
}

/** Waiting keeps keys from being drawn: a write tries again later, and only the last ones wait. */
const patienceMs = { behindKeys: 0, forAKey: 5, atTheEnd: 100 }
const againMs = 100

/** While somebody types on he is told again: any other notice takes the place of this one. */
const tellAgainMs = 3000

type Waiting = {
  text: string | null
  beside: Beside | undefined
  isWriting: boolean
  /** Whether the next write waits for no pause, and what ends one. */
  isUrgent: boolean
  hurry: () => void
}

/** Opens the files of a desk. Every file is its owner's alone, and is written under another name, synced, and renamed. */
export function keptFiles({
  failed,
  recovered = () => undefined,
  pid,
  isRunning = () => true,
  pauseMs = 200,
  retryMs = 1000,
}: KeptFilesOptions): KeptFiles {
  const waiting = new Map<string, Waiting>()
  /** What could not be written at the last try. */
  const failing = new Map<string, string | null>()
  let toldAt = -Infinity
  let changes = 0
  /** What stood on the disk when it was last read or written here. */
  const standing = new Map<string, string | null>()
  /** Puts a text that is whole in its place, or takes away what stands there; what another process wrote there meanwhile stays. */
  const aloneAt = aloneIn({ pid, isRunning })
  const putInPlace = (path: string, patience: number, kept: Kept): boolean =>
    aloneAt(path, patience, () => placed(path, kept))
  const placed = (path: string, { unfinished, text, beside }: Kept): void => {
    const found = standing.has(path) && beside ? textAt(path) : null
    const isOthers = found !== null && found !== standing.get(path) && found !== text
    if (isOthers && beside) {
      // What is taken away here is ours alone.
      if (text === null) {
        standing.delete(path)
        return
      }
      keepBeside(beside, found, text)
    }
    if (unfinished === null) rmSync(path, { force: true })
    else renameSync(unfinished, path)
    standing.set(path, text)
  }
  const keepBeside = (beside: Beside, found: string, put: string): void => {
    const place = beside.placeFor(found, put)
    if (place !== null) writeNow(place, found)
    changes += 1
    beside.told()
  }
  const writeNow = (path: string, text: string | null): void => {
    if (text === null) rmSync(path, { force: true })
    else {
      writeUnfinished(`${unfinishedOf(path)}.now`, text)
      renameSync(`${unfinishedOf(path)}.now`, path)
    }
    waiting.delete(path)
    standing.set(path, text)
    changes += 1
  }
  const writeWaiting = (path: string): void => {
    const entry = waiting.get(path)
    if (!entry) return
    const unfinished = entry.text === null ? null : `${unfinishedOf(path)}.last`
    if (entry.text !== null && unfinished !== null) writeUnfinished(unfinished, entry.text)
    placed(path, { unfinished, text: entry.text, beside: entry.beside })
    waiting.delete(path)
  }
  const unfinishedOf = (path: string): string => `${path}.${pid}.new`

  const tell = (fault: unknown, path: string, text: string | null): void => {
    const isMore = failing.get(path) !== text && performance.now() - toldAt > tellAgainMs
    const isNews = failing.size === 0 || isMore
    failing.set(path, text)
    if (!isNews) return
    toldAt = performance.now()
    failed(fault)
  }
  const settled = (path: string): void => {
    if (failing.delete(path) && failing.size === 0) recovered()
  }
  const writeLater = async (path: string, entry: Waiting): Promise<void> => {
    entry.isWriting = true
    // The key that changed it is drawn first.
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.get(path) === entry) {
      const { text, beside } = entry
      try {
        const isThere = await writeWhole(path, unfinishedOf(path), {
          text,
          // Flushed meanwhile, what was newest stands already.
          isCurrent: () => waiting.get(path) === entry,
          putInPlace: (unfinished) => putInPlace(path, patienceMs.behindKeys, { unfinished, text, beside }),
        })
        if (!isThere) {
          await pause(againMs)
          continue
        }
        settled(path)
      } catch (fault) {
        tell(fault, path, text)
        await pause(retryMs)
        continue
      }
      if (entry.text === text && waiting.get(path) === entry) waiting.delete(path)
      else await rest(entry, pauseMs)
    }
  }

  return {
    read(path) {
      const kept = waiting.get(path)
      if (kept) return kept.text
      // Most are not there, and an exception costs more than the look.
      const found = fileAt(path)
      if (!found) {
        standing.set(path, null)
        return null
      }
      // A pipe would be waited for without end.
      if (!found.isFile()) {
        setAside(path)
        return null
      }
      try {
        const text = readFileSync(path, 'utf8')
        standing.set(path, text)
        return text
      } catch (fault) {
        const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
        if (code === 'ENOENT') return null
        if (code !== 'EIO' && code !== 'EACCES' && code !== 'EPERM') throw fault
        setAside(path)
        return null
      }
    },
    changes: () => changes,
    alone(path, work) {
      try {
        return aloneAt(path, patienceMs.forAKey, () => {
          writeWaiting(path)
          work()
        })
      } catch (fault) {
        if (!(fault instanceof Error && 'code' in fault)) throw fault
        failed(fault)
        return false
      }
    },
    keep(path, text, { when = 'soon', beside, isOverOthers = false } = {}) {
      if (when === 'now') {
        writeNow(path, text)
        return
      }
      if (isOverOthers) standing.set(path, null)
      changes += 1
      const entry = waiting.get(path) ?? newEntry(text)
      entry.text = text
      entry.beside = beside
      if (when === 'at-once') {
        entry.isUrgent = true
        entry.hurry()
      }
      waiting.set(path, entry)
      if (!entry.isWriting) void writeLater(path, entry)
    },
    list(folder) {
      const names = filesIn(folder)
      const kept = [...waiting].filter(([path]) => dirname(path) === folder)
      const gone = new Set(kept.filter(([, { text }]) => text === null).map(([path]) => basename(path)))
      const all = new Set([...names, ...kept.map(([path]) => basename(path))])
      return [...all].filter((name) => !gone.has(name) && name.endsWith('.json'))
    },
    setAside,
    flush() {
      const faults: unknown[] = []
      for (const [path, { text, beside }] of waiting) {
        waiting.delete(path)
        try {
          const unfinished = text === null ? null : `${unfinishedOf(path)}.last`
          if (text !== null && unfinished !== null) writeUnfinished(unfinished, text)
          const kept = { unfinished, text, beside }
          // Nobody is there any more who could try again.
          if (!putInPlace(path, patienceMs.atTheEnd, kept)) placed(path, kept)
        } catch (fault) {
          faults.push(fault)
        }
      }
      if (faults.length > 0) throw faults[0]
    },
  }
}

type Kept = {
  /** Where the text stands whole already. */
  readonly unfinished: string | null
  readonly text: string | null
  readonly beside: Beside | undefined
}

type Wanted = {
  readonly text: string | null
  /** Asked at the last moment, in one breath with what follows it. */
  readonly isCurrent: () => boolean
  /** False where it cannot be put there just now. */
  readonly putInPlace: (unfinished: string | null) => boolean
}

function newEntry(text: string | null): Waiting {
  return { text, beside: undefined, isWriting: false, isUrgent: false, hurry: () => undefined }
}

/** Answers false where another process has the path just now. */
async function writeWhole(path: string, unfinished: string, wanted: Wanted): Promise<boolean> {
  const { text, isCurrent, putInPlace } = wanted
  if (text === null) {
    return putInPlace(null)
  }
  makeFolders(dirname(path), 0o700)
  // What lies there, a link too, is removed and not written through.
  rmSync(unfinished, { force: true })
  const file = await open(unfinished, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } catch (fault) {
    // On a full disk half a file would take what room there is.
    rmSync(unfinished, { force: true })
    throw fault
  } finally {
    await file.close()
  }
  if (isCurrent()) return putInPlace(unfinished)
  rmSync(unfinished, { force: true })
  return true
}

function writeUnfinished(unfinished: string, text: string): void {
  makeFolders(dirname(unfinished), 0o700)
  rmSync(unfinished, { force: true })
  const file = openSync(unfinished, 'wx', 0o600)
  try {
    // Unlike writeSync, which stops in the middle when the disk is full, and says so only by a number.
    writeFileSync(file, text)
    fsyncSync(file)
  } catch (fault) {
    rmSync(unfinished, { force: true })
    throw fault
  } finally {
    closeSync(file)
  }
}

/** Null for what is not there, and for what cannot be read. */
function textAt(path: string): string | null {
  try {
    return fileAt(path)?.isFile() === true ? readFileSync(path, 'utf8') : null
  } catch {
    return null
  }
}

/** Waits between two writes of one file, unless it is urgent or becomes so. */
async function rest(entry: Waiting, ms: number): Promise<void> {
  if (!entry.isUrgent) {
    await new Promise<void>((resolve) => {
      setTimeout(resolve, ms).unref()
      entry.hurry = resolve
    })
  }
  entry.isUrgent = false
}

/** One that cannot be moved, because something that was set aside before is in its way, stays where it is. */
function setAside(path: string): void {
  try {
    renameSync(path, `${path}.broken`)
  } catch {
    // Nobody is kept from work by it: what is typed there cannot be kept, and that is told.
  }
}

/** Names of the files in a folder; none where there is no folder, or none that may be looked into. */
function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => name)
  } catch {
    return []
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
}
