import { type Response, fetch } from 'undici'
import { type Decision, accept, refuse } from '../domain/decision.ts'
import { attachmentKept } from '../protocol/attachment.ts'
import { type HttpLine, addressOf, detailOf, refusalOfAnswer } from './http-call.ts'
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
    const text = await response.text()
    if (response.status !== 200) return refuse(refusalOfAnswer(line, response.status, text))
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
    if (response.status === 200) return accept(await toldBy(response))
    const refusal = refusalOfAnswer(line, response.status, await response.text())
    return refusal.code === 'content-not-found' ? accept(undefined) : refuse(refusal)
  })
}

function usual({ dispatcher }: HttpLine) {
  return { dispatcher, redirect: 'error', signal: AbortSignal.timeout(withinMs) } as const
}

async function toldBy(response: Response): Promise<ContentTold> {
  const part = new Uint8Array(await response.arrayBuffer())
  return { size: Number(response.headers.get('x-length')), part }
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
