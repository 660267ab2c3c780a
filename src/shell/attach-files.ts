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

/**
 * Keeps the files that go with a message beside the store, under their hashes.
 * Refuses: attachment-not-found, attachments-too-large. With one refused none is kept.
 */
export async function attachFiles(
  paths: readonly string[],
  { store, attachments }: ShellOnStore,
): Promise<Decision<readonly OutgoingAttachment[]>> {
  if (paths.length === 0) return accept([])
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
  const { put } = await attachments(store.info)
  return accept(
    files.map(({ path, content }) => ({
      name: basename(path),
      mediaType: mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream',
      bytes: content.byteLength,
      contentHash: put(content),
    })),
  )
}

/** The size of a regular file; undefined for what is none: a pipe or a device could be read for ever. */
function sizeOf(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() ? found.size : undefined
}
