import { rmSync } from 'node:fs'
import { type Server, type Socket, connect, createServer } from 'node:net'
import * as z from 'zod'
import { type Decision, refuse } from '../src/domain/decision.ts'
import type { Refusal } from '../src/domain/refusal.ts'
import type { DialAsked } from '../src/shell/surroundings.ts'

/** What is asked for in one line, and answered in one. */
const mostCharacters = 10_000
const answerWithinMs = 20_000

const asked = z.strictObject({
  storeId: z.string(),
  agent: z.string(),
  wish: z.strictObject({
    number: z.string(),
    queue: z.string().optional(),
    purpose: z.string().optional(),
    for: z.string().optional(),
  }),
})
const dialled = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.object({ ref: z.string() }) }),
  z.object({ ok: z.literal(false), refusal: z.looseObject({ code: z.string() }) }),
])

type Dial = (asked: DialAsked) => Promise<Decision<{ readonly ref: string }>>

/** Lets other programs of this user ask the console that has a phone to dial. Its folder is this user's alone. */
export function listenAt(path: string, dial: Dial): Server {
  rmSync(path, { force: true })
  const server = createServer((line) => {
    void answer(line, dial).finally(() => line.end())
  })
  // Where no socket can be made, as in a path that is too long, the phone is at hand in the console alone.
  server.on('error', () => undefined)
  server.listen(path).unref()
  return server
}

async function answer(line: Socket, dial: Dial): Promise<void> {
  try {
    const read = asked.safeParse(JSON.parse(await firstLine(line)))
    if (!read.success) return
    const { storeId, agent, wish } = read.data
    const { number, queue, purpose, for: ref } = wish
    const decision = await dial({
      storeId,
      agent,
      wish: {
        number,
        ...(queue !== undefined && { queue }),
        ...(purpose !== undefined && { purpose }),
        ...(ref !== undefined && { for: ref }),
      },
    })
    line.write(`${JSON.stringify(decision)}\n`)
  } catch {
    // Whoever asked has gone, or asked for nothing that is known.
  }
}

/** Asks the console that has a phone to dial. Refuses: phone-not-open, and what dialling is refused for. */
export async function askAt(path: string, wanted: DialAsked): Promise<Decision<{ readonly ref: string }>> {
  const nobody = refuse({ code: 'phone-not-open' } as const)
  const line = connect(path)
  line.setTimeout(answerWithinMs, () => line.destroy())
  line.write(`${JSON.stringify(wanted)}\n`)
  try {
    const said = dialled.safeParse(JSON.parse(await firstLine(line)))
    if (!said.success) return nobody
    // The same program on both sides, of which each refusal is one that this one knows.
    return said.data.ok ? said.data : refuse(said.data.refusal as unknown as Refusal)
  } catch {
    return nobody
  } finally {
    line.destroy()
  }
}

/** What comes up to the end of the first line, or of all of it; the socket stays open for an answer. */
async function firstLine(line: Socket): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  let text = ''
  line.on('data', (chunk) => {
    text += String(chunk)
    if (text.includes('\n') || text.length > mostCharacters) resolve(text)
  })
  line.on('close', () => {
    resolve(text)
  })
  line.on('error', () => line.destroy())
  return (await promise).split('\n')[0] ?? ''
}
