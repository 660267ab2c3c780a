import { rmSync } from 'node:fs'
import type { AttachmentFiles } from './attachment-files.ts'
import { type Arrived, type ArrivingPart, takeArriving } from './arriving-attachment.ts'
import { type Unnamed, leastBytes, unnamedContentsIn } from './unnamed-contents.ts'

/** A part of a content, and how long the whole is. */
export type ContentPart = { readonly size: number; readonly part: Uint8Array }

/** The contents that a server keeps for its devices, by their SHA-256. */
export type ServedAttachments = {
  /** At most `length` bytes from a place on; undefined where the content is not here, or not whole. */
  readonly part: (
    contentHash: string,
    range: { readonly from: number; readonly length: number },
  ) => Promise<ContentPart | undefined>
  /** Takes a part behind what came before, as `takeArriving` says; where its sender is to name it later it is noted as unnamed. */
  readonly take: (arriving: ArrivingPart & { readonly isToBeNamed?: boolean }) => Promise<Arrived>
  /** Bytes of a sender that no command has named yet. */
  readonly unnamedOf: (sender: string) => Promise<number>
  /** Notes that commands name these; answers which nobody had named before. */
  readonly named: (contentHashes: readonly string[]) => Promise<readonly Unnamed[]>
  /** Notes again as unnamed what was not named after all. */
  readonly notNamed: (contents: readonly Unnamed[]) => Promise<void>
  /** Drops what nobody has named since a moment, in epoch milliseconds; answers how many. */
  readonly dropUnnamed: (before: number) => Promise<number>
}

/** Those that lie beside a store. */
export function servedFilesOf(files: AttachmentFiles): ServedAttachments {
  const unnamed = unnamedContentsIn(files.folder)
  return {
    async part(contentHash, { from, length }) {
      const content = files.read(contentHash)
      return content && { size: content.length, part: content.subarray(from, from + length) }
    },
    async take({ isToBeNamed = false, ...arriving }) {
      const { contentHash, sender, size } = arriving
      const wasHere = isToBeNamed && files.read(contentHash) !== undefined
      const arrived = takeArriving(files, arriving)
      if (wasHere) unnamed.refresh(contentHash)
      else if (isToBeNamed && arrived?.isWhole === true)
        unnamed.add({ contentHash, sender, bytes: Math.max(size, leastBytes) })
      return arrived
    },
    unnamedOf: async (sender) => unnamed.bytesOf(sender),
    named: async (contentHashes) => unnamed.named(contentHashes),
    async notNamed(contents) {
      for (const one of contents) unnamed.add(one)
    },
    // Nothing else of this process comes in between, so nobody is told that it is here and then names it in vain.
    async dropUnnamed(before) {
      const dropped = unnamed.before(before)
      for (const { contentHash } of dropped) {
        rmSync(files.pathOf(contentHash), { force: true })
        unnamed.named([contentHash])
      }
      return dropped.length
    },
  }
}
