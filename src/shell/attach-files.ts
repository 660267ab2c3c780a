import type { OutgoingAttachment } from '../commands/staging/stage-outgoing.ts'
import { readAttached } from '../desk/read-attached.ts'
import { megabytesOfSite } from '../queries/site/outgoing-settings.ts'
import { type Decision, accept } from '../domain/decision.ts'
import type { ShellOnStore } from './shell.ts'

/** Files that are to go with a message. */
export type AttachedFiles = {
  readonly files: readonly OutgoingAttachment[]
  /** Keeps them beside the store, under their hashes; a command that names them comes after it. */
  readonly keep: () => Promise<void>
}

/**
 * Reads the files that go with a message; nothing is kept before it is certain that the message is accepted.
 * Refuses: attachment-not-found, attachments-too-large, attachments-too-many.
 */
export async function attachFiles(
  paths: readonly string[],
  { store, reader, attachments }: ShellOnStore,
): Promise<Decision<AttachedFiles>> {
  if (paths.length === 0) return accept({ files: [], keep: async () => undefined })
  const read = readAttached(paths, { megabytes: megabytesOfSite(reader) })
  if (!read.ok) return read
  return accept({
    files: read.value.map(({ named }) => named),
    async keep() {
      const { put } = await attachments(store.info)
      for (const { content } of read.value) put(content)
    },
  })
}
