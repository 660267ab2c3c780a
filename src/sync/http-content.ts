import { fetch } from 'undici'
import { type Decision, accept, refuse } from '../domain/decision.ts'
import { attachmentKept, largestAttachment } from '../protocol/attachment.ts'
import { bytesWithin } from '../protocol/bytes-within.ts'
import { type HttpLine, addressOf, detailOf, refusalOfAnswer, tooLong } from './http-call.ts'
import { notOfProtocol } from './not-of-protocol.ts'
import type { ContentKept, ContentSent, ContentTold, ContentWanted } from './wire.ts'

const withinMs = 60_000

/** Sends a part of a content. Refuses: server-unreachable, and what the server refuses. */
export async function putContent(
  line: HttpLine,
  { token, hash, from, size, part }: ContentSent & { readonly token: string },
): Promise<Decision<ContentKept>> {
  const url = addressOf(line, `v1/attachments/${hash}?from=${from}&size=${size}`)
  const headers = { 'content-type': 'application/octet-stream', authorization: `Bearer ${token}` }
  return answered(line, async () => {
    const response = await fetch(url, { ...usual(line), method: 'PUT', headers, body: part })
    const text = (await bytesWithin(response.body, line.limits.bytes))?.toString()
    if (text === undefined) return refuse(tooLong(line))
    if (response.status !== 200)
      return refuse(refusalOfAnswer(line, { status: response.status, text, sent: part.length }))
    return accept(attachmentKept.parse(JSON.parse(text)))
  })
}

/** Asks for a part of a content. Refuses: server-unreachable, and what the server refuses. */
export async function getContent(
  line: HttpLine,
  { token, hash, from }: ContentWanted & { readonly token: string },
): Promise<Decision<ContentTold | undefined>> {
  const url = addressOf(line, `v1/attachments/${hash}?from=${from}`)
  return answered(line, async () => {
    const response = await fetch(url, { ...usual(line), headers: { authorization: `Bearer ${token}` } })
    const part = await bytesWithin(response.body, line.limits.bytes)
    if (part === null) return refuse(tooLong(line))
    if (response.status === 200) {
      const size = Number(response.headers.get('x-length'))
      const isPart = size <= largestAttachment && from + part.length <= size
      return isPart
        ? accept({ size, part })
        : refuse(notOfProtocol(line.address, 'no attachment is that long'))
    }
    const refusal = refusalOfAnswer(line, { status: response.status, text: part.toString() })
    return refusal.code === 'content-not-found' ? accept(undefined) : refuse(refusal)
  })
}

function usual({ dispatcher }: HttpLine) {
  return { dispatcher, redirect: 'error', signal: AbortSignal.timeout(withinMs) } as const
}

async function answered<Answer>(
  line: HttpLine,
  ask: () => Promise<Decision<Answer>>,
): Promise<Decision<Answer>> {
  try {
    return await ask()
  } catch (fault) {
    return refuse({ code: 'server-unreachable', server: line.address, detail: detailOf(fault) })
  }
}
