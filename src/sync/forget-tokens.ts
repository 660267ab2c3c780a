import { statSync } from 'node:fs'
import { readServerFile, writeServerFile } from './server-file.ts'

/** Leaves of the way to a server the address alone: the tokens are of a device that the store at `storePath` is no more. */
export function forgetTokens(storePath: string): void {
  const file = readServerFile(storePath)
  if (!file) return
  const isGroup = (statSync(storePath).mode & 0o060) !== 0
  writeServerFile(storePath, { ...file, tokens: [] }, { isGroup, process: process.pid })
}
