import { statSync } from 'node:fs'
import { readServerFile, writeServerFile } from './server-file.ts'

/**
 * Leaves of the way to a server the address alone: the tokens are of a device that the store at `storePath` is no more. They go along with the
 * store that was there before, where that is kept at `kept`, so that it can still send what it has.
 */
export function moveTokens(storePath: string, kept: string | null): void {
  const file = readServerFile(storePath)
  if (!file) return
  if (kept !== null) writeServerFile(kept, file, { isGroup: isOfGroup(kept), process: process.pid })
  writeServerFile(storePath, { ...file, tokens: [] }, { isGroup: isOfGroup(storePath), process: process.pid })
}

function isOfGroup(storePath: string): boolean {
  const file = statSync(storePath, { throwIfNoEntry: false })
  return file !== undefined && (file.mode & 0o060) !== 0
}
