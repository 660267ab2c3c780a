import { closeSync, existsSync, fsyncSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs' // prettier-ignore
import { open } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { makeFolders } from './make-folders.ts'

/** Small files of one person, written whole and behind the keys: what is read back is what was last kept. */
export type KeptFiles = {
  readonly read: (path: string) => string | null
  /** Keeps a text under a path, or nothing. A later text for the same path takes the place of one not yet written. */
  readonly keep: (path: string, text: string | null) => void
  /** Names of the files of a folder. */
  readonly list: (folder: string) => readonly string[]
  /** How often something was kept since they were opened: what was read of them stands while this does. */
  readonly changes: () => number
  /** Moves a file that cannot be read out of the way, so that a person can still look into it. */
  readonly setAside: (path: string) => void
  /** Writes at once what waits; for the last moment of a process. */
  readonly flush: () => void
}

export type KeptFilesOptions = {
  /** Told what could not be written; the text stays kept in memory. */
  readonly failed: (fault: unknown) => void
  /** Told apart from other processes' unfinished files. */
  readonly pid: number
  /** Between two writes of one file: a person does not type more in it than he would mind typing again. */
  readonly pauseMs?: number
}

type Waiting = { text: string | null; isWriting: boolean }

/** Opens the files of a desk. Every file is its owner's alone, and is written under another name, synced, and renamed. */
export function keptFiles({ failed, pid, pauseMs = 200 }: KeptFilesOptions): KeptFiles {
  const waiting = new Map<string, Waiting>()
  let changes = 0
  const unfinishedOf = (path: string): string => `${path}.${pid}.new`

  const writeLater = async (path: string, entry: Waiting): Promise<void> => {
    entry.isWriting = true
    // The key that changed it is drawn first.
    await new Promise((resolve) => setImmediate(resolve))
    try {
      while (waiting.get(path) === entry) {
        const { text } = entry
        // Flushed meanwhile, what was newest stands already.
        await writeWhole(path, unfinishedOf(path), { text, isCurrent: () => waiting.get(path) === entry })
        if (entry.text === text && waiting.get(path) === entry) waiting.delete(path)
        else await pause(pauseMs)
      }
    } catch (fault) {
      entry.isWriting = false
      failed(fault)
    }
  }

  return {
    read(path) {
      const kept = waiting.get(path)
      if (kept) return kept.text
      // Most are not there, and an exception costs more than the look.
      if (!existsSync(path)) return null
      try {
        return readFileSync(path, 'utf8')
      } catch (fault) {
        if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null
        throw fault
      }
    },
    changes: () => changes,
    keep(path, text) {
      changes += 1
      const entry = waiting.get(path) ?? { text, isWriting: false }
      entry.text = text
      waiting.set(path, entry)
      if (!entry.isWriting) void writeLater(path, entry)
    },
    list(folder) {
      const names = existsSync(folder) ? readdirSync(folder) : []
      const kept = [...waiting].filter(([path]) => dirname(path) === folder)
      const gone = new Set(kept.filter(([, { text }]) => text === null).map(([path]) => basename(path)))
      const all = new Set([...names, ...kept.map(([path]) => basename(path))])
      return [...all].filter((name) => !gone.has(name) && name.endsWith('.json'))
    },
    setAside(path) {
      renameSync(path, `${path}.broken`)
    },
    flush() {
      for (const [path, { text }] of waiting) {
        waiting.delete(path)
        writeNow(path, `${unfinishedOf(path)}.last`, text)
      }
    },
  }
}

type Wanted = {
  readonly text: string | null
  /** Asked at the last moment, in one breath with what follows it. */
  readonly isCurrent: () => boolean
}

async function writeWhole(path: string, unfinished: string, { text, isCurrent }: Wanted): Promise<void> {
  if (text === null) {
    rmSync(path, { force: true })
    return
  }
  makeFolders(dirname(path), 0o700)
  const file = await open(unfinished, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  if (isCurrent()) renameSync(unfinished, path)
  else rmSync(unfinished, { force: true })
}

function writeNow(path: string, unfinished: string, text: string | null): void {
  if (text === null) {
    rmSync(path, { force: true })
    return
  }
  makeFolders(dirname(path), 0o700)
  const file = openSync(unfinished, 'w', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(unfinished, path)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
}
