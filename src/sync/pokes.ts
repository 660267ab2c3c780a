import { createParser } from 'eventsource-parser'
import { fetch } from 'undici'
import { presenceEvent } from '../protocol/presence.ts'
import type { HttpLine } from './http-call.ts'
import { untilStopped } from './until-stopped.ts'

const againMs = 5000
/** More than any poke: a line that goes on longer without one is taken up anew. */
const mostBytes = 64 * 1024

/**
 * Hears when a server has something new, until told to stop; `heard` is a hint and nothing else. Where the line breaks it is taken up again,
 * and `heard` is called once, for what may have been missed.
 */
export async function hearPokes(
  line: HttpLine,
  token: string,
  {
    heard,
    saw,
    stop,
  }: {
    readonly heard: () => void
    /** Others have something else before them. */
    readonly saw: () => void
    readonly stop: AbortSignal
  },
): Promise<void> {
  while (!stop.aborted) {
    let wasHeard = false
    try {
      const response = await fetch(`${line.address}/v1/pokes`, {
        dispatcher: line.dispatcher,
        headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
        signal: stop,
        redirect: 'error',
      })
      if (response.status === 200 && response.body) {
        wasHeard = true
        heard()
        const parser = createParser({
          maxBufferSize: mostBytes,
          onEvent: ({ event }) => {
            if (event === presenceEvent) saw()
            else heard()
          },
        })
        const decoder = new TextDecoder()
        for await (const chunk of response.body)
          parser.feed(decoder.decode(chunk as Uint8Array, { stream: true }))
        // What ended may say that the server is gone: the loop finds out.
        heard()
      } else await response.body?.cancel()
    } catch {
      if (wasHeard) heard()
      // The loop tells what is wrong with the server; here there is only nothing to hear.
    }
    await untilStopped(againMs, stop)
  }
}
