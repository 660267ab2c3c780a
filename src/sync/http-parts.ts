import { fetch } from 'undici'
import { type Decision, accept, refuse } from '../domain/decision.ts'
import { snapshotPart } from '../protocol/snapshot.ts'
import { bytesWithin } from '../protocol/bytes-within.ts'
import type { CopyPart } from './copy-part.ts'
import { type HttpLine, addressOf, detailOf, refusalOfAnswer, tooLong } from './http-call.ts'
import { linesWithin } from './lines-within.ts'
import { notOfProtocol } from './not-of-protocol.ts'

type Asked = { readonly path: string; readonly body: unknown; readonly token: string }

/**
 * Asks for a copy and gives its parts as they come, each a line of JSON. Where the way breaks, they end without an end; where no part comes in
 * time, or what comes is none, a refusal is the last of them.
 * Refuses: server-unreachable when nothing came, and whatever the server refuses.
 */
export async function httpParts(
  line: HttpLine,
  { path, body, token }: Asked,
): Promise<Decision<AsyncIterable<CopyPart>>> {
  const patience = patienceOf(line.limits.partWithinMs)
  patience.begin()
  try {
    const response = await fetch(addressOf(line, path), {
      method: 'POST',
      dispatcher: line.dispatcher,
      redirect: 'error',
      signal: patience.signal,
      headers: {
        'content-type': 'application/json',
        'accept-encoding': 'gzip',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(body),
    })
    if (response.status === 200 && response.body) return accept(partsOf(response.body, line, patience))
    const answer = await bytesWithin(response.body, line.limits.bytes)
    patience.end()
    return refuse(
      answer ? refusalOfAnswer(line, { status: response.status, text: answer.toString() }) : tooLong(line),
    )
  } catch (fault) {
    patience.end()
    const detail = patience.signal.aborted ? stoodStill(line) : detailOf(fault)
    return refuse({ code: 'server-unreachable', server: line.address, detail })
  }
}

async function* partsOf(
  body: AsyncIterable<unknown>,
  line: HttpLine,
  patience: Patience,
): AsyncGenerator<CopyPart> {
  const refused = (why: string): CopyPart => ({ kind: 'refused', refusal: notOfProtocol(line.address, why) })
  try {
    for await (const text of linesWithin(body, line.limits.bytes)) {
      // What the device does with a part is no time of the server's.
      patience.end()
      if (text === null) {
        yield { kind: 'refused', refusal: tooLong(line) }
        return
      }
      const part = snapshotPart.safeParse(parsed(text))
      yield part.success ? part.data : refused('what came is no part of a copy')
      if (!part.success || part.data.kind === 'end') return
      patience.begin()
    }
  } catch {
    // The way broke: what came stands, and the next try goes on behind it.
    if (!patience.signal.aborted) return
    const refusal = { code: 'server-unreachable', server: line.address, detail: stoodStill(line) } as const
    yield { kind: 'refused', refusal }
  } finally {
    patience.end()
  }
}

/** Ends a request that brings nothing whole for too long. */
type Patience = { readonly signal: AbortSignal; readonly begin: () => void; readonly end: () => void }

function patienceOf(ms: number): Patience {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const end = (): void => clearTimeout(timer)
  return {
    signal: controller.signal,
    begin() {
      end()
      timer = setTimeout(() => controller.abort(), ms)
    },
    end,
  }
}

function stoodStill({ limits }: Pick<HttpLine, 'limits'>): string {
  return `the copy stood still, no whole part of it came within ${limits.partWithinMs / 1000} s`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
