import { createHash } from 'node:crypto'
import { renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isKept } from './read-ordinary-file.ts'
import { writeUnfinished } from './write-unfinished.ts'

/**
 * Keeps many contents beside a store and makes them durable together: a flush to the disk for each of them, one after the
 * other, is what an import of mail otherwise waits for.
 */
export type AttachmentGroup = {
  /** Writes content and answers its hash; it is durable, and to be named by a command, once `settle` has answered. */
  readonly put: (content: Uint8Array) => string
  readonly settle: () => Promise<void>
}

type Place = {
  readonly pathOf: (contentHash: string) => string
  readonly makeFolderOf: (path: string) => void
  readonly isGroup: boolean
  /** Whatever it is put for is going to name it. */
  readonly forgetUnnamed: (contentHash: string) => void
}

/** Flushes under way at once: the file system makes one write of its journal out of several. */
const atOnce = 16

/** Makes a group; until it is settled its contents lie under names of their own. */
export function attachmentGroupOf({ pathOf, makeFolderOf, forgetUnnamed, isGroup }: Place): AttachmentGroup {
  let unsettled = new Map<string, string>()

  const put = (content: Uint8Array): string => {
    const contentHash = createHash('sha256').update(content).digest('hex')
    const path = pathOf(contentHash)
    forgetUnnamed(contentHash)
    if (unsettled.has(path) || isKept(path, content)) return contentHash
    makeFolderOf(path)
    unsettled.set(path, writeUnfinished(path, content, { isGroup, isFlushed: false }))
    return contentHash
  }

  /** Content first, then its name, then the folder that holds the name: a crash in between leaves no half content under a hash. */
  const settle = async (): Promise<void> => {
    const settling = unsettled
    unsettled = new Map()
    try {
      await each([...settling.values()], flush)
      for (const [path, unfinished] of settling) renameSync(unfinished, path)
      await each([...new Set([...settling.keys()].map((path) => dirname(path)))], flush)
    } catch (fault) {
      for (const unfinished of settling.values()) rmSync(unfinished, { force: true })
      throw fault
    }
  }
  return { put, settle }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function each(paths: readonly string[], work: (path: string) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async (): Promise<void> => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) await work(path)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, paths.length) }, worker))
}
