import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { accept } from '../../domain/decision.ts'
import { presenceAnswer, presenceRequest } from '../../protocol/presence.ts'
import { refusedAnswer } from '../../protocol/refused.ts'
import { tokensOfDevice } from '../../queries/access/tokens-of-device.ts'
import type { CommandReader } from '../../store/command-run.ts'
import type { PresenceBoard } from '../presence-board.ts'
import { answering } from './answering.ts'
import type { SayRefusal } from './refused-answer.ts'
import type { ServedSite } from './site.ts'
import type { DoorOf } from './site-doors.ts'

/** The board of a site. */
export type BoardOf = (site: ServedSite) => PresenceBoard

/** Who has what before him: a device says it of those who signed in on it, and is told it of the others. */
export function presenceRoute(doorOf: DoorOf, boardOf: BoardOf, say: SayRefusal): FastifyPluginAsyncZod {
  return async (routes) => {
    routes.post(
      '/v1/presence',
      {
        schema: {
          summary: 'What the consoles of a device have before them, and those of the others',
          body: presenceRequest,
          response: { 200: presenceAnswer, '4xx': refusedAnswer, '5xx': refusedAnswer },
        },
      },
      async (request, reply) => {
        const asking = await doorOf(request).gate.admitted(request.headers.authorization)
        if (!asking.ok) return answering(reply, asking, say)
        const { device, site } = asking.value
        const { reader }: { readonly reader: CommandReader } = site.store
        const tokens = await reader.all(tokensOfDevice, { device })
        const agents = new Set(tokens.map(({ agent }) => agent))
        const board = boardOf(site)
        board.say(
          device,
          request.body.here.filter(({ agent }) => agents.has(agent)),
        )
        return answering(reply, accept({ others: board.others(device) }), say)
      },
    )
  }
}
