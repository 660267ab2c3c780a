import { statSync } from 'node:fs'

/** What lies at a path; null where nothing does, or nothing that can be looked at: whoever then reads it says why not. */
export function whatIsAt(path: string): 'folder' | 'other' | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    return found ? (found.isDirectory() ? 'folder' : 'other') : null
  } catch {
    return null
  }
}
