import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileAt } from './file-at.ts'

/** A path as people type it, `~` for their own folder, as the system takes it. */
export function pathTyped(typed: string, home: string): string {
  const own = /^~(?=\/|$)/.test(typed) ? join(home, typed.slice(1)) : typed
  return resolve(own)
}

export type CompletedPath = {
  readonly text: string
  /** What it may go on with, where that is not one thing; at most `mostNamed`. */
  readonly names: readonly string[]
}

const mostNamed = 40

/** What is typed of a path, as far as it can only go on one way. Folders end with a slash; what is hidden is named once its dot is typed. */
export function completedPath(
  typed: string,
  { home, wanted }: { readonly home: string; readonly wanted: 'file' | 'folder' },
): CompletedPath {
  const from = typed === '~' ? '~/' : typed
  const before = from.slice(0, from.lastIndexOf('/') + 1)
  const begun = from.slice(before.length)
  const folder = pathTyped(before === '' ? '.' : before, home)
  const names = namesIn(folder, wanted).filter(
    (name) => name.startsWith(begun) && (begun.startsWith('.') || !name.startsWith('.')),
  )
  const [only] = names
  if (only === undefined) return { text: from, names: [] }
  if (names.length === 1) return { text: before + only, names: [] }
  return { text: before + commonStart(names), names: names.slice(0, mostNamed) }
}

/** The names in a folder, sorted; folders end with a slash. What cannot be read has none. */
function namesIn(folder: string, wanted: 'file' | 'folder'): readonly string[] {
  let entries: readonly string[]
  try {
    entries = readdirSync(folder)
  } catch {
    return []
  }
  return entries
    .flatMap((name) => {
      const isFolder = fileAt(join(folder, name))?.isDirectory() === true
      if (isFolder) return [`${name}/`]
      return wanted === 'file' ? [name] : []
    })
    .toSorted()
}

function commonStart(names: readonly string[]): string {
  const [first = '', ...others] = names
  let length = first.length
  for (const name of others) while (!name.startsWith(first.slice(0, length))) length -= 1
  return first.slice(0, length)
}
