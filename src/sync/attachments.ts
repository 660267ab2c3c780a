import { fetch } from 'undici'
import { type Decision, accept, refuse } from '../domain/decision.ts'
import { attachmentChunk, attachmentKept } from '../protocol/attachment.ts'
import type { AttachmentFiles } from '../store/attachments/attachment-files.ts'
import type { CarriedCommand } from '../store/replication/carried-command.ts'
import { type HttpLine, addressOf, detailOf, httpLine, refusalOfAnswer } from './http-call.ts'
import { readServerFile } from './server-file.ts'

const withinMs = 60_000

type Way = { readonly line: HttpLine; readonly token: string; readonly files: AttachmentFiles }

/** Sends what commands name and the server may not have. What is gone here is left out: the command goes without it. */
export type SendAttachments = (commands: readonly Pick<CarriedCommand, 'input'>[]) => Promise<Decision<null>>

export function attachmentSender({ line, token, files }: Way): SendAttachments {
  const sent = new Set<string>()
  const sendOne = async (hash: string): Promise<Decision<null>> => {
    const content = files.read(hash)
    if (!content) return accept(null)
    for (let from = 0; ;) {
      const kept = await putChunk({ line, token }, { hash, from, content })
      if (!kept.ok) return kept
      if (kept.value.isWhole) break
      // A server that has less than before lost it: from the beginning of what it has.
      from = kept.value.bytes
    }
    sent.add(hash)
    return accept(null)
  }
  return async (commands) => {
    for (const hash of hashesIn(commands.map(({ input }) => input))) {
      const done = sent.has(hash) ? accept(null) : await sendOne(hash)
      if (!done.ok) return done
    }
    return accept(null)
  }
}

async function putChunk(
  { line, token }: Pick<Way, 'line' | 'token'>,
  { hash, from, content }: { readonly hash: string; readonly from: number; readonly content: Uint8Array },
): Promise<Decision<{ readonly bytes: number; readonly isWhole: boolean }>> {
  try {
    const response = await fetch(
      addressOf(line, `v1/attachments/${hash}?from=${from}&size=${content.length}`),
      {
        method: 'PUT',
        dispatcher: line.dispatcher,
        redirect: 'error',
        signal: AbortSignal.timeout(withinMs),
        headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${token}` },
        body: content.subarray(from, from + attachmentChunk),
      },
    )
    const text = await response.text()
    if (response.status !== 200) return refuse(refusalOfAnswer(line, response.status, text))
    return accept(attachmentKept.parse(JSON.parse(text)))
  } catch (fault) {
    return refuse({ code: 'server-unreachable', server: line.address, detail: detailOf(fault) })
  }
}

/**
 * Fetches a content from the server and keeps it beside the store; undefined where the server has none.
 * Refuses: server-unreachable, sign-in-needed, device-revoked.
 */
async function fetchAttachment(
  { line, token, files }: Way,
  hash: string,
): Promise<Decision<Uint8Array | undefined>> {
  const parts: Uint8Array[] = []
  let from = 0
  try {
    for (;;) {
      const response = await fetch(addressOf(line, `v1/attachments/${hash}?from=${from}`), {
        dispatcher: line.dispatcher,
        redirect: 'error',
        signal: AbortSignal.timeout(withinMs),
        headers: { authorization: `Bearer ${token}` },
      })
      if (response.status !== 200) {
        const refusal = refusalOfAnswer(line, response.status, await response.text())
        return refusal.code === 'content-not-found' ? accept(undefined) : refuse(refusal)
      }
      const part = new Uint8Array(await response.arrayBuffer())
      parts.push(part)
      from += part.length
      if (part.length === 0 || from >= Number(response.headers.get('x-length'))) break
    }
  } catch (fault) {
    return refuse({ code: 'server-unreachable', server: line.address, detail: detailOf(fault) })
  }
  const content = Buffer.concat(parts)
  // What came otherwise than its hash says lies under another name and is not found.
  files.put(content)
  return accept(files.read(hash))
}

/** The same for the device whose store lies at a path. Refuses: sign-in-needed where nobody signed in there. */
export async function fetchFromServer(
  storePath: string,
  files: AttachmentFiles,
  hash: string,
): Promise<Decision<Uint8Array | undefined>> {
  const server = readServerFile(storePath)
  const [first] = server?.tokens ?? []
  if (!server || !first) return refuse({ code: 'sign-in-needed', server: storePath })
  const line = httpLine(server)
  try {
    return await fetchAttachment({ line, token: first.token, files }, hash)
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
