import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
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

/** How much has come; null where what came whole is not what its hash says, and is gone. */
export type Arrived = { readonly bytes: number; readonly isWhole: boolean } | null

/**
 * Takes a part of a content behind what came before. A part that does not begin where the last one ended is left out: the answer says
 * where to go on. What has come stays over a restart.
 */
export function takeArriving(files: AttachmentFiles, arriving: ArrivingPart): Arrived {
  const { contentHash, sender, from, size, part } = arriving
  if (files.read(contentHash)) return { bytes: size, isWhole: true }
  const folder = join(files.folder, 'arriving')
  const path = join(folder, `${sender}-${contentHash}`)
  const before = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (from !== before || from + part.length > size) return { bytes: before, isWhole: false }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  appendFileSync(path, part, { mode: 0o600 })
  const bytes = before + part.length
  if (bytes < size) return { bytes, isWhole: false }
  const content = readFileSync(path)
  const isRight = createHash('sha256').update(content).digest('hex') === contentHash
  if (isRight) files.put(content)
  rmSync(path, { force: true })
  return isRight ? { bytes, isWhole: true } : null
}
