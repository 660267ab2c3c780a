import { fetch } from 'undici'
import { type Decision, accept, refuse } from '../domain/decision.ts'
import { type SnapshotPart, snapshotPart } from '../protocol/snapshot.ts'
import { type HttpLine, addressOf, detailOf, refusalOfAnswer } from './http-call.ts'

type Asked = { readonly path: string; readonly body: unknown; readonly token: string }

/** No line of a copy is longer: parts are of a few thousand rows. */
const longestLine = 64 * 1024 * 1024

/**
 * Asks for a copy and gives its parts as they come, each a line of JSON. Where the way breaks, they end without an end.
 * Refuses: server-unreachable when nothing came, and whatever the server refuses.
 */
export async function httpParts(
  line: HttpLine,
  { path, body, token }: Asked,
): Promise<Decision<AsyncIterable<SnapshotPart>>> {
  try {
    const response = await fetch(addressOf(line, path), {
      method: 'POST',
      dispatcher: line.dispatcher,
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        'accept-encoding': 'gzip',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(body),
    })
    if (response.status !== 200 || !response.body) {
      return refuse(refusalOfAnswer(line, response.status, await response.text()))
    }
    return accept(partsOf(response.body))
  } catch (fault) {
    return refuse({ code: 'server-unreachable', server: line.address, detail: detailOf(fault) })
  }
}

async function* partsOf(body: AsyncIterable<unknown>): AsyncGenerator<SnapshotPart> {
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for await (const chunk of body) {
      const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      if (rest.length > longestLine) return
      for (const text of lines) {
        const part = snapshotPart.safeParse(parsed(text))
        if (!part.success) return
        yield part.data
      }
    }
  } catch {
    // The way broke: what came stands, and the next try goes on behind it.
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
