import { existsSync, lstatSync, readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { filesUnder } from './doctor/examine-store-files.ts'

/** Nobody writes this long on one file. */
const abandonedMs = 3_600_000

/**
 * What a process that was killed left behind under its own name: half-written attachments, and stores that were being made
 * or restored. Younger than an hour it may still be written. Answers files, and folders of attachments.
 */
export function unfinishedFiles(path: string, now: number): readonly string[] {
  const folder = dirname(resolve(path))
  const beside = existsSync(folder) ? readdirSync(folder) : []
  const started = `${basename(path)}.`
  const isUnfinished = (name: string): boolean =>
    name.startsWith(started) &&
    /^\d+\.new(?:-wal|-shm|-journal|\.attachments)?$/.test(name.slice(started.length))
  return [
    ...beside.filter((name) => isUnfinished(name)).map((name) => join(folder, name)),
    ...filesUnder(`${path}.attachments`).filter((file) => /[0-9a-f]{64}\.\d+\.new$/.test(file)),
  ].filter((file) => now - lstatSync(file).mtimeMs > abandonedMs)
}
