import { closeSync, fsyncSync, rmSync, writeSync } from 'node:fs'
import { openNewFile } from '../open-new-file.ts'

/**
 * Writes content under a name of its own beside its path and answers that name, to be renamed: a crash leaves no half content
 * under the path. Nothing is left behind where it fails.
 */
export function writeUnfinished(
  path: string,
  content: Uint8Array,
  { isGroup, isFlushed }: { readonly isGroup: boolean; readonly isFlushed: boolean },
): string {
  const unfinished = `${path}.${process.pid}.new`
  const file = openNewFile(unfinished, isGroup ? 0o660 : 0o600)
  let isWhole = false
  try {
    let written = 0
    while (written < content.length) written += writeSync(file, content, written)
    if (isFlushed) fsyncSync(file)
    isWhole = true
  } finally {
    closeSync(file)
    if (!isWhole) rmSync(unfinished, { force: true })
  }
  return unfinished
}
