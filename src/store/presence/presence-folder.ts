import { closeSync, constants, fstatSync, futimesSync, lstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs' // prettier-ignore
import { openNewFile } from '../open-new-file.ts'
import { shareFolder } from '../share-folder.ts'

const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants
const mostBytes = 4096

/** The folder of a store in which its consoles tell each other of themselves. */
export type PresenceFolder = {
  readonly folder: string
  readonly storePath: string
  readonly isGroup: boolean
}

/**
 * Whether the folder is one that consoles of the store work in: no link, and our own, or on a store of a group its owner's or its
 * group's. Anything else is somebody's, and nothing in it is ours to read or to clear away.
 */
export function isPresenceFolder({ folder, storePath, isGroup }: PresenceFolder): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return false
  const own = process.getuid?.()
  if (own === undefined || found.uid === own) return true
  if (!isGroup) return false
  const store = statSync(storePath)
  return found.uid === store.uid || found.gid === store.gid
}

/** Makes the folder where there is none; throws where it is not one that consoles work in. */
export function makePresenceFolder(place: PresenceFolder): void {
  const { folder, isGroup } = place
  if (!lstatSync(folder, { throwIfNoEntry: false })) {
    mkdirSync(folder, { mode: 0o700 })
    if (isGroup) shareFolder(folder)
  }
  if (!isPresenceFolder(place)) throw new Error('not a folder of consoles')
}

export type ToWrite = { readonly text: string; readonly mode: number; readonly at: number }

/** Puts a text in the place of what lies there, touched `at` that moment; no link is followed. Answers the file's number. */
export function putFile(path: string, { text, mode, at }: ToWrite): number {
  const unfinished = `${path}.new`
  const file = openNewFile(unfinished, mode)
  try {
    writeFileSync(file, text)
    futimesSync(file, at / 1000, at / 1000)
    renameSync(unfinished, path)
    return fstatSync(file).ino
  } catch (fault) {
    rmSync(unfinished, { force: true })
    throw fault
  } finally {
    closeSync(file)
  }
}

/** Touches the file of that number; answers whether it still lies there. */
export function touchFile(path: string, ino: number, at: number): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found?.isFile() || found.ino !== ino) return false
  const file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    if (fstatSync(file).ino !== ino) return false
    futimesSync(file, at / 1000, at / 1000)
    return true
  } finally {
    closeSync(file)
  }
}

/** The text of a plain and small file, empty for any other; whoever else may write in the folder could put anything there. */
export function textOf(path: string): string {
  const file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    const stat = fstatSync(file)
    if (!stat.isFile() || stat.size > mostBytes) return ''
    const bytes = Buffer.alloc(mostBytes)
    return bytes.toString('utf8', 0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}
