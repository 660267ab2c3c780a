import type { AttachmentFiles } from './attachment-files.ts'
import { type Arrived, type ArrivingPart, takeArriving } from './arriving-attachment.ts'

/** A part of a content, and how long the whole is. */
export type ContentPart = { readonly size: number; readonly part: Uint8Array }

/** The contents that a server keeps for its devices, by their SHA-256. */
export type ServedAttachments = {
  /** At most `length` bytes from a place on; undefined where the content is not here, or not whole. */
  readonly part: (
    contentHash: string,
    range: { readonly from: number; readonly length: number },
  ) => Promise<ContentPart | undefined>
  /** Takes a part behind what came before, as `takeArriving` says. */
  readonly take: (arriving: ArrivingPart) => Promise<Arrived>
}

/** Those that lie beside a store. */
export function servedFilesOf(files: AttachmentFiles): ServedAttachments {
  return {
    async part(contentHash, { from, length }) {
      const content = files.read(contentHash)
      return content && { size: content.length, part: content.subarray(from, from + length) }
    },
    take: async (arriving) => takeArriving(files, arriving),
  }
}
