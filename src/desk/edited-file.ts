import { readFileSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileAt } from './file-at.ts'
import { makeFolders } from './make-folders.ts'

/** More than any text that is written here. */
const mostBytes = 2_000_000

/** The file of a text in the folder that an editor has it in, and what stands beside it: what it is of. */
export const editedFile = { text: 'text.txt', of: 'of.json' } as const

export type Edited =
  | { readonly is: 'text'; readonly text: string }
  /** Too much to be a text; it lies under this path from now on. */
  | { readonly is: 'too-long'; readonly path: string }
  | { readonly is: 'gone' }

/** What was saved, without the line end that editors add. A file too long to be a text is moved to the folder `aside`, and stays. */
export function readEdited(folder: string, aside: string): Edited {
  const path = join(folder, editedFile.text)
  const found = fileAt(path)
  if (!found?.isFile()) return { is: 'gone' }
  return found.size <= mostBytes
    ? { is: 'text', text: readFileSync(path, 'utf8').replace(/\r?\n$/, '') }
    : { is: 'too-long', path: setAside(folder, aside) }
}

/** Moves what was saved to the folder `aside`, where it stays; answers its path. */
export function setAside(folder: string, aside: string): string {
  makeFolders(aside, 0o700)
  const kept = join(aside, `${basename(dirname(folder))}-${basename(folder)}.txt`)
  renameSync(join(folder, editedFile.text), kept)
  return kept
}
