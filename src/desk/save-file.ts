import { closeSync, fchmodSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Decision, accept, refuse } from '../domain/decision.ts'
import { fileAt } from './file-at.ts'

/** How many files of one name lie in a folder before something is wrong. */
const mostOfOneName = 1000

export type FileToSave = {
  readonly folder: string
  /** The name it is to have: one name without a path, as `fileNameOf` makes it, in its two parts. */
  readonly stem: string
  readonly ending: string
  readonly content: Uint8Array
}

/**
 * Saves a file into a folder, its owner's alone, and answers its path. Nothing that lies there is written over, and no link there is
 * followed: a second file of a name gets a number. Refuses: folder-not-found, attachment-not-saved.
 */
export function saveFile({ folder, stem, ending, content }: FileToSave): Decision<string> {
  const name = `${stem}${ending}`
  if (basename(name) !== name || name === '' || name === '.' || name === '..' || name.includes('\0'))
    throw new Error('not the name of a file')
  if (fileAt(folder)?.isDirectory() !== true) return refuse({ code: 'folder-not-found', path: folder })
  for (let n = 1; n <= mostOfOneName; n++) {
    const path = join(folder, n === 1 ? name : `${stem} (${n})${ending}`)
    try {
      writeNew(path, content)
      return accept(path)
    } catch (fault) {
      if (!isFileFault(fault)) throw fault
      if (fault.code !== 'EEXIST')
        return refuse({ code: 'attachment-not-saved', path, detail: fault.message })
    }
  }
  return refuse({ code: 'attachment-not-saved', path: join(folder, name), detail: 'EEXIST' })
}

function writeNew(path: string, content: Uint8Array): void {
  const file = openSync(path, 'wx', 0o600)
  let isWhole = false
  try {
    fchmodSync(file, 0o600)
    let written = 0
    while (written < content.length) written += writeSync(file, content, written)
    fsyncSync(file)
    isWhole = true
  } finally {
    closeSync(file)
    if (!isWhole) rmSync(path, { force: true })
  }
}

function isFileFault(fault: unknown): fault is Error & { readonly code: string } {
  return (
    fault instanceof Error &&
    'code' in fault &&
    typeof fault.code === 'string' &&
    /^E[A-Z]+$/.test(fault.code)
  )
}
