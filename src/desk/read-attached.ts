import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { OutgoingAttachment } from '../commands/staging/stage-outgoing.ts'
import { whyNotAttached } from '../domain/attached-files.ts'
import { type Decision, accept, refuse } from '../domain/decision.ts'
import { fileAt } from './file-at.ts'

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

/** A file that is to go with a message: what the command names, and its content. */
export type AttachedFile = { readonly named: OutgoingAttachment; readonly content: Uint8Array }

/** What a message may take. */
type AttachedRoom = {
  /** What the site allows, all of it together. */
  readonly megabytes: number
  /** What goes with it already. */
  readonly before?: readonly { readonly bytes: number }[]
}

/**
 * Reads the files that go with a message, behind those that go with it already. Their sizes are asked first, so that no more is read
 * than a message takes. Refuses: attachment-not-found, attachments-too-large, attachments-too-many.
 */
export function readAttached(
  paths: readonly string[],
  { megabytes, before = [] }: AttachedRoom,
): Decision<readonly AttachedFile[]> {
  const sizes = [...before]
  for (const path of paths) {
    const bytes = sizeOf(path)
    if (bytes === undefined) return refuse({ code: 'attachment-not-found', path })
    sizes.push({ bytes })
  }
  const refusal = whyNotAttached(sizes, megabytes)
  if (refusal) return refuse(refusal)
  const files: AttachedFile[] = []
  for (const path of paths) {
    const content = contentOf(path)
    if (!content) return refuse({ code: 'attachment-not-found', path })
    files.push({ named: namedBy(path, content), content })
  }
  return accept(files)
}

function namedBy(path: string, content: Uint8Array): OutgoingAttachment {
  return {
    name: basename(path),
    mediaType: mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream',
    bytes: content.byteLength,
    contentHash: createHash('sha256').update(content).digest('hex'),
  }
}

/** The size of a regular file; undefined for what is none: a pipe or a device could be read for ever. */
function sizeOf(path: string): number | undefined {
  const found = fileAt(path)
  return found?.isFile() ? found.size : undefined
}

function contentOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
