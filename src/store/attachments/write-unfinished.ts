import { closeSync, fchmodSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'

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
  const mode = isGroup ? 0o660 : 0o600
  const file = openSync(unfinished, 'w', mode)
  let isWhole = false
  try {
    let written = 0
    while (written < content.length) written += writeSync(file, content, written)
    if (isFlushed) fsyncSync(file)
    // The umask may have taken bits away that the group needs.
    fchmodSync(file, mode)
    isWhole = true
  } finally {
    closeSync(file)
    if (!isWhole) rmSync(unfinished, { force: true })
  }
  return unfinished
}
