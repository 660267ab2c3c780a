import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder for its owner alone, and those above it that are missing; answers whether it was not there before.
 * Node's own `recursive` tries for ever where a folder cannot be made though the one above it is there, as in `/proc/1`:
 * that is an error here, which says EACCES.
 */
export function makeFolders(folder: string): boolean {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return false
  const above = dirname(folder)
  if (above !== folder) makeFolders(above)
  try {
    mkdirSync(folder, { mode: 0o700 })
    return true
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    // Another process made it meanwhile.
    if (code === 'EEXIST' && statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return false
    if (code !== 'ENOENT') throw cause
    throw Object.assign(new Error(`no folder can be made in ${above}`, { cause }), { code: 'EACCES' })
  }
}
