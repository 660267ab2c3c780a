import type { FastifyInstance, FastifyReply } from 'fastify'
import { answering } from './answering.ts'
import type { DeviceGate } from './device-gate.ts'
import type { SayRefusal } from './refused-answer.ts'
import type { ServedSite } from './site.ts'

/** A line that says nothing for longer is taken for dead by proxies; and a token that ended is noticed as late as this. */
const beatMs = 20_000

/**
 * A line on which a device hears that something is new (Server-Sent Events): the number of the last event, as a hint. What is missed on it
 * is found by the slow poll.
 */
export function pokeRoute(
  routes: FastifyInstance,
  { store }: ServedSite,
  { gate, say }: { readonly gate: DeviceGate; readonly say: SayRefusal },
): void {
  const open = new Set<(head: number) => void>()
  let last = 0
  const look = async (): Promise<void> => {
    const head = await store.sync.head()
    if (head === last) return
    last = head
    for (const poke of open) poke(head)
  }
  const stopWatching = store.watch(() => {
    look().catch((fault: unknown) => {
      routes.log.error({ err: fault }, 'what is new cannot be seen')
    })
  })
  const ends = new Set<() => void>()
  routes.addHook('preClose', async () => {
    stopWatching()
    for (const end of ends) end()
  })
  routes.get(
    '/v1/pokes',
    { schema: { summary: 'Says when something is new (Server-Sent Events)' } },
    async (request, reply): Promise<FastifyReply> => {
      const { authorization } = request.headers
      const asked = await gate.admitted(authorization)
      if (!asked.ok) return answering(reply, asked, say)
      reply.hijack()
      const { raw } = reply
      raw.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      const poke = (head: number): void => void raw.write(`data: ${head}\n\n`)
      const end = (): void => {
        raw.end()
      }
      const stillThere = async (): Promise<void> => {
        if ((await gate.admitted(authorization)).ok) raw.write(':\n\n')
        else end()
      }
      const beat = setInterval(() => {
        stillThere().catch(end)
      }, beatMs)
      open.add(poke)
      ends.add(end)
      raw.once('close', () => {
        clearInterval(beat)
        open.delete(poke)
        ends.delete(end)
      })
      poke(last)
      return reply
    },
  )
}
