import { createHash } from 'node:crypto'
import { renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type AttachmentGroup, attachmentGroupOf } from './attachment-group.ts'
import { isKept, readOrdinaryFile } from './read-ordinary-file.ts'
import { type Decision, accept } from '../../domain/decision.ts'
import { makeFolders } from '../make-folders.ts'
import { shareFolder } from '../share-folder.ts'
import { syncFolder } from '../sync-folder.ts'
import { noteOfUnnamed } from './unnamed-contents.ts'
import { writeUnfinished } from './write-unfinished.ts'

/** Content that lies beside the store, named by its SHA-256: never by a name from outside. */
export type AttachmentFiles = {
  /** Keeps content durably and answers its hash, 64 hexadecimal digits; the same content is kept once. */
  readonly put: (content: Uint8Array) => string
  /** Keeps many contents and makes them durable together. */
  readonly group: () => AttachmentGroup
  /** The content of a hash; undefined when it is not here, is something else by now, or is no plain file. */
  readonly read: (contentHash: string) => Uint8Array | undefined
  /**
   * The same, asked of the server where the store has one and the content is not here yet.
   * Refuses: server-unreachable, and what the server refuses.
   */
  readonly fetch: (contentHash: string) => Promise<Decision<Uint8Array | undefined>>
  /** Where the content of a hash lies. */
  readonly pathOf: (contentHash: string) => string
  readonly folder: string
}

/** The attachments of the store at `storePath`, in the folder `<store>.attachments`. */
export function attachmentFilesOf(storePath: string, isGroup: boolean): AttachmentFiles {
  const folder = `${storePath}.attachments`
  const pathOf = (contentHash: string): string => {
    if (!/^[0-9a-f]{64}$/.test(contentHash)) throw new Error('not a content hash')
    return join(folder, contentHash.slice(0, 2), contentHash)
  }
  const read = (contentHash: string): Uint8Array | undefined => {
    const content = readOrdinaryFile(pathOf(contentHash))
    const isWhole = content && createHash('sha256').update(content).digest('hex') === contentHash
    return isWhole ? content : undefined
  }
  return {
    folder,
    read,
    fetch: async (contentHash) => accept(read(contentHash)),
    pathOf,
    put(content) {
      const contentHash = createHash('sha256').update(content).digest('hex')
      const path = pathOf(contentHash)
      // Whatever it is put here for is going to name it.
      rmSync(noteOfUnnamed(folder, contentHash), { force: true })
      if (isKept(path, content)) return contentHash
      for (const made of [folder, dirname(path)]) makeFolder(made, isGroup)
      renameSync(writeUnfinished(path, content, { isGroup, isFlushed: true }), path)
      // The command that names the content is durable only if the name of the content is.
      syncFolder(dirname(path))
      return contentHash
    },
    group: () =>
      attachmentGroupOf({
        pathOf,
        isGroup,
        forgetUnnamed: (contentHash) => {
          rmSync(noteOfUnnamed(folder, contentHash), { force: true })
        },
        makeFolderOf: (path) => {
          for (const made of [folder, dirname(path)]) makeFolder(made, isGroup)
        },
      }),
  }
}

function makeFolder(folder: string, isGroup: boolean): void {
  if (!makeFolders(folder)) return
  if (isGroup) shareFolder(folder)
  syncFolder(dirname(folder))
}
