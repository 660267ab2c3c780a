import { type Decision, accept, refuse } from '../domain/decision.ts'
import { attachmentChunk } from '../protocol/attachment.ts'
import type { AttachmentFiles } from '../store/attachments/attachment-files.ts'
import type { CarriedCommand } from '../store/replication/carried-command.ts'
import { isTooMuch } from './is-too-much.ts'
import { httpLine } from './http-call.ts'
import { httpWire } from './http-wire.ts'
import { readServerFile } from './server-file.ts'
import type { Wire } from './wire.ts'

type Way = {
  readonly wire: Pick<Wire, 'sendContent' | 'fetchContent'>
  readonly files: Pick<AttachmentFiles, 'read' | 'put'>
  /** How many bytes go with one request. */
  readonly chunk?: number
}

/** Sends what commands name and the server may not have. What is gone here is left out: the command goes without it. */
export type SendAttachments = (commands: readonly Pick<CarriedCommand, 'input'>[]) => Promise<Decision<null>>

/** Answers that bring a content no further, after which a server is taken to be out of order. */
const idleAnswers = 3
/** No proxy takes less. */
const leastChunk = 16 * 1024

/**
 * Makes what sends attachments. Nothing is remembered of what was sent before: a server that was restored has lost it, and a command
 * that is sent again brings along what it names.
 */
export function attachmentSender({ wire, files, chunk = attachmentChunk }: Way): SendAttachments {
  let most = chunk
  const sendOne = async (hash: string): Promise<Decision<null>> => {
    const content = files.read(hash)
    if (!content) return accept(null)
    const size = content.length
    // What is more than one part may be there already, or half of it: it is asked first.
    let upTo = size > most ? 0 : size
    for (let [from, idle] = [0, 0]; idle < idleAnswers;) {
      const kept = await wire.sendContent({ hash, from, size, part: content.subarray(from, upTo) })
      if (!kept.ok && isTooMuch(kept.refusal) && most > leastChunk) {
        // A proxy takes less than the server does.
        most = Math.floor(most / 2)
        upTo = Math.min(from + most, size)
        continue
      }
      if (!kept.ok) return kept
      const { bytes, isWhole } = kept.value
      if (isWhole) return accept(null)
      // A server that has less than before lost it: from the end of what it has.
      idle = bytes > from ? 0 : idle + 1
      from = bytes
      upTo = Math.min(from + most, size)
    }
    return refuse({ code: 'server-refused', reason: 'content-not-kept', message: hash })
  }
  return async (commands) => {
    for (const hash of hashesIn(commands.map(({ input }) => input))) {
      const done = await sendOne(hash)
      if (!done.ok) return done
    }
    return accept(null)
  }
}

/**
 * Fetches a content from the server and keeps it beside the store; undefined where the server has none.
 * Refuses: server-unreachable, sign-in-needed, device-revoked.
 */
export async function fetchAttachment(
  { wire, files }: Way,
  hash: string,
): Promise<Decision<Uint8Array | undefined>> {
  const parts: Uint8Array[] = []
  for (let from = 0; ;) {
    const told = await wire.fetchContent({ hash, from })
    if (!told.ok) return told
    if (!told.value) return accept(undefined)
    const { part, size } = told.value
    parts.push(part)
    from += part.length
    if (part.length === 0 || from >= size) break
  }
  // What came otherwise than its hash says lies under another name and is not found.
  files.put(Buffer.concat(parts))
  return accept(files.read(hash))
}

/** The same for the device whose store lies at a path. Refuses: sign-in-needed where nobody signed in there. */
export async function fetchFromServer(
  storePath: string,
  files: AttachmentFiles,
  hash: string,
): Promise<Decision<Uint8Array | undefined>> {
  const server = readServerFile(storePath)
  if (!server) return refuse({ code: 'sign-in-needed', server: storePath })
  const line = httpLine(server)
  try {
    return await fetchAttachment({ wire: httpWire(line, server), files }, hash)
  } finally {
    await line.close()
  }
}

/** Every `contentHash` in inputs, however deep. */
function hashesIn(value: unknown): ReadonlySet<string> {
  const found = new Set<string>()
  const look = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(look)
    else if (typeof part === 'object' && part !== null) {
      for (const [key, inner] of Object.entries(part)) {
        if (key === 'contentHash' && typeof inner === 'string' && /^[0-9a-f]{64}$/.test(inner))
          found.add(inner)
        else look(inner)
      }
    }
  }
  look(value)
  return found
}
