import { lstatSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileAt } from './file-at.ts'

/** How folders of texts in an editor begin. */
export const editFolder = 'edit-'

export type PrivateFolderOptions = {
  readonly folder: string
  readonly pid: number
  readonly isRunning: (pid: number) => boolean
  /** Keeps what an editor saved in a folder; false where the folder has to stay. */
  readonly rescue: (folder: string) => boolean
}

/**
 * The path of a folder for what this process alone needs on the disk for a while; whoever writes there makes it. What processes left
 * that are gone goes now, after the texts that editors saved were kept, and ours with `forget`. An editor that runs on has its folder
 * until the next process. Whatever is no folder and lies in its place is set aside, or stays where that cannot be.
 */
export function privateFolder({ folder, pid, isRunning, rescue }: PrivateFolderOptions): {
  readonly path: string
  readonly forget: () => void
} {
  const path = join(folder, String(pid))
  setAside(folder)
  for (const name of namesIn(folder)) {
    const isLeft = /^\d+$/.test(name) && (Number(name) === pid || !isRunning(Number(name)))
    if (isLeft) clear(join(folder, name), rescue)
  }
  const keepRunning = (edited: string): boolean => {
    rescue(edited)
    return false
  }
  return { path, forget: () => clear(path, keepRunning) }
}

/** Removes what is in a folder, and it, but for the folders of texts that are not to go. */
function clear(folder: string, mayGo: (folder: string) => boolean): void {
  if (!isFolder(folder)) {
    rmSync(folder, { force: true })
    return
  }
  for (const name of namesIn(folder)) {
    const path = join(folder, name)
    if (!name.startsWith(editFolder) || mayGo(path)) rmSync(path, { recursive: true, force: true })
  }
  if (namesIn(folder).length === 0) rmdirSync(folder)
}

function namesIn(folder: string): readonly string[] {
  return isFolder(folder) ? readdirSync(folder) : []
}

function isFolder(path: string): boolean {
  return fileAt(path)?.isDirectory() === true
}

function setAside(folder: string): void {
  if (isFolder(folder)) return
  try {
    if (lstatSync(folder, { throwIfNoEntry: false })) renameSync(folder, `${folder}.broken`)
  } catch {
    // Something was set aside before: whoever needs the folder is told.
  }
}
