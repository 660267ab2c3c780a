import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { type Decision, accept, refuse } from '../domain/decision.ts'
import type { OutgoingAttachment } from '../commands/staging/stage-outgoing.ts'
import type { ShellOnStore } from './shell.ts'

/** Mailboxes take no more in one message, and often less. */
const mostBytes = 25_000_000

const mediaTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.zip': 'application/zip',
}

/** Files that are to go with a message. */
export type AttachedFiles = {
  readonly files: readonly OutgoingAttachment[]
  /** Keeps them beside the store, under their hashes; a command that names them comes after it. */
  readonly keep: () => Promise<void>
}

/**
 * Reads the files that go with a message; nothing is kept before it is certain that the message is accepted.
 * Refuses: attachment-not-found, attachments-too-large.
 */
export async function attachFiles(
  paths: readonly string[],
  { store, attachments }: ShellOnStore,
): Promise<Decision<AttachedFiles>> {
  if (paths.length === 0) return accept({ files: [], keep: async () => undefined })
  const files: { readonly path: string; readonly content: Uint8Array }[] = []
  let bytes = 0
  for (const path of paths) {
    const size = sizeOf(path)
    if (size === undefined) return refuse({ code: 'attachment-not-found', path })
    bytes += size
    if (bytes > mostBytes) return refuse({ code: 'attachments-too-large', bytes, most: mostBytes })
    try {
      files.push({ path, content: readFileSync(path) })
    } catch {
      return refuse({ code: 'attachment-not-found', path })
    }
  }
  return accept({
    files: files.map(({ path, content }) => ({
      name: basename(path),
      mediaType: mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream',
      bytes: content.byteLength,
      contentHash: createHash('sha256').update(content).digest('hex'),
    })),
    async keep() {
      const { put } = await attachments(store.info)
      for (const { content } of files) put(content)
    },
  })
}

/** The size of a regular file; undefined for what is none: a pipe or a device could be read for ever. */
function sizeOf(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() ? found.size : undefined
}
