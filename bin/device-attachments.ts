import { existsSync } from 'node:fs'
import { type AttachmentFiles, attachmentFilesOf } from '../src/store/attachments/attachment-files.ts'

/** What lies beside a store; on a device, what does not lie there yet is asked of its server. */
export function deviceAttachments(storePath: string, isGroup: boolean): AttachmentFiles {
  const files = attachmentFilesOf(storePath, isGroup)
  return {
    ...files,
    async fetch(contentHash) {
      const isHere = files.read(contentHash) !== undefined
      if (isHere || !existsSync(`${storePath}.server`)) return files.fetch(contentHash)
      const { fetchFromServer } = await import('../src/sync/attachments.ts')
      return fetchFromServer(storePath, files, contentHash)
    },
  }
}
