import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type AttachmentGroup, attachmentGroupOf } from './attachment-group.ts'
import { makeFolders } from './make-folders.ts'
import { syncFolder } from './sync-folder.ts'

/** Content that lies beside the store, named by its SHA-256: never by a name from outside. */
export type AttachmentFiles = {
  /** Keeps content durably and answers its hash, 64 hexadecimal digits; the same content is kept once. */
  readonly put: (content: Uint8Array) => string
  /** Keeps many contents and makes them durable together. */
  readonly group: () => AttachmentGroup
  /** The content of a hash; undefined when it is not here. */
  readonly read: (contentHash: string) => Uint8Array | undefined
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
  return {
    folder,
    pathOf,
    put(content) {
      const contentHash = createHash('sha256').update(content).digest('hex')
      const path = pathOf(contentHash)
      if (existsSync(path)) return contentHash
      for (const made of [folder, dirname(path)]) makeFolder(made, isGroup)
      // Written under a name of its own and then renamed: a crash leaves no half content under a hash.
      const unfinished = `${path}.${process.pid}.new`
      const file = openSync(unfinished, 'w', isGroup ? 0o660 : 0o600)
      let isWhole = false
      try {
        let written = 0
        while (written < content.length) written += writeSync(file, content, written)
        fsyncSync(file)
        // The umask may have taken bits away that the group needs.
        fchmodSync(file, isGroup ? 0o660 : 0o600)
        isWhole = true
      } finally {
        closeSync(file)
        if (!isWhole) rmSync(unfinished, { force: true })
      }
      renameSync(unfinished, path)
      // The command that names the content is durable only if the name of the content is.
      syncFolder(dirname(path))
      return contentHash
    },
    group: () =>
      attachmentGroupOf({
        pathOf,
        isGroup,
        makeFolderOf: (path) => {
          for (const made of [folder, dirname(path)]) makeFolder(made, isGroup)
        },
      }),
    read: (contentHash) => (existsSync(pathOf(contentHash)) ? readFileSync(pathOf(contentHash)) : undefined),
  }
}

function makeFolder(folder: string, isGroup: boolean): void {
  if (!makeFolders(folder)) return
  if (isGroup) chmodSync(folder, 0o2770)
  syncFolder(dirname(folder))
}
