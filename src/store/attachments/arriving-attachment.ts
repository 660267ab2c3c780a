import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { AttachmentFiles } from './attachment-files.ts'

export type ArrivingPart = {
  readonly contentHash: string
  /** Who sends it: what two send at once does not get mixed. */
  readonly sender: string
  /** Where the part begins, and how long the whole is. */
  readonly from: number
  readonly size: number
  readonly part: Uint8Array
}

/** A device sends one after the other; begun and not ended are those where the line broke. */
export const mostBegun = 4
const longestMs = 7 * 86_400_000

/** How much has come; null where what came whole is not what its hash says, and is gone. */
export type Arrived = { readonly bytes: number; readonly isWhole: boolean } | null

/**
 * Takes a part of a content behind what came before. A part that does not begin where the last one ended is left out: the answer says
 * where to go on. What has come stays over a restart, but not what nobody has gone on with for a week, and not all of what a sender begins
 * and does not end.
 */
export function takeArriving(files: AttachmentFiles, arriving: ArrivingPart): Arrived {
  const { contentHash, sender, from, size, part } = arriving
  if (files.read(contentHash)) return { bytes: size, isWhole: true }
  const folder = join(files.folder, 'arriving')
  const path = join(folder, `${sender}-${contentHash}`)
  const before = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (from !== before || from + part.length > size) return { bytes: before, isWhole: false }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (before === 0 && part.length < size) makeRoom(folder, sender)
  appendFileSync(path, part, { mode: 0o600 })
  const bytes = before + part.length
  if (bytes < size) return { bytes, isWhole: false }
  const content = readFileSync(path)
  const isRight = createHash('sha256').update(content).digest('hex') === contentHash
  if (isRight) files.put(content)
  rmSync(path, { force: true })
  return isRight ? { bytes, isWhole: true } : null
}

/** Drops what is arriving of a sender who has begun as many as he may, which he then sends anew, and what nobody goes on with. */
function makeRoom(folder: string, sender: string): void {
  const names = readdirSync(folder)
  const begun = names.filter((name) => name.startsWith(`${sender}-`))
  const now = statSync(folder).mtimeMs
  const isOver = (name: string): boolean =>
    now - (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? now) > longestMs
  const over = begun.length < mostBegun ? names.filter(isOver) : [...begun, ...names.filter(isOver)]
  for (const name of over) rmSync(join(folder, name), { force: true })
}
