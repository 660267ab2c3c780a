import type { FastifyInstance, FastifyReply } from 'fastify'
import type { BoardOf } from './presence-route.ts'
import { refuse } from '../../domain/decision.ts'
import { answering } from './answering.ts'
import { atOnce } from './at-once.ts'
import { deviceOf } from './device-gate.ts'
import { type PokeLines, pokeLines } from './poke-lines.ts'
import type { SayRefusal } from './refused-answer.ts'
import type { ServedSite } from './site.ts'
import type { DoorOf } from './site-doors.ts'

/** A line that says nothing for longer is taken for dead by proxies; and a token that ended is noticed as late as this. */
const beatMs = 20_000

/** Consoles of a device that forty people share. */
const mostLines = 64

/**
 * A line on which a device hears that something is new (Server-Sent Events): the number of the last event, as a hint. What is missed on it
 * is found by the slow poll.
 */
export function pokeRoute(
  routes: FastifyInstance,
  { doorOf, boardOf, say }: { readonly doorOf: DoorOf; readonly boardOf: BoardOf; readonly say: SayRefusal },
): void {
  const ofSites = new WeakMap<ServedSite, PokeLines>()
  const linesOf = (site: ServedSite): PokeLines => {
    const lines = ofSites.get(site) ?? pokeLines(site, boardOf(site), routes.log)
    ofSites.set(site, lines)
    return lines
  }
  const open = atOnce(mostLines)
  const ends = new Set<() => void>()
  routes.addHook('preClose', async () => {
    for (const end of ends) end()
  })
  routes.get(
    '/v1/pokes',
    { schema: { summary: 'Says when something is new (Server-Sent Events)' } },
    async (request, reply): Promise<FastifyReply> => {
      const admitted = async () => doorOf(request).gate.admitted(request.headers.authorization)
      const asked = await admitted()
      if (!asked.ok) return answering(reply, asked, say)
      const done = open.begin(deviceOf(asked.value))
      if (!done) return answering(reply, refuse({ code: 'too-many-requests', waitSeconds: 60 }), say)
      reply.hijack()
      const { raw } = reply
      raw.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      const { site, device } = asked.value
      const leave = linesOf(site).join(device, (text) => void raw.write(text))
      const end = (): void => {
        leave()
        raw.end()
      }
      const stillThere = async (): Promise<void> => {
        if ((await admitted()).ok) raw.write(':\n\n')
        else end()
      }
      const beat = setInterval(() => {
        stillThere().catch(end)
      }, beatMs)
      ends.add(end)
      raw.once('close', () => {
        clearInterval(beat)
        leave()
        done()
        ends.delete(end)
      })
      return reply
    },
  )
}
