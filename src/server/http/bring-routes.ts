import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { bringAnswer, bringPlanAnswer, bringPlanRequest, bringRequest } from '../../protocol/bring.ts'
import { refusedAnswer } from '../../protocol/refused.ts'
import { acceptBrought, planBringing } from '../accept-brought.ts'
import { answering } from './answering.ts'
import type { DoorOf } from './site-doors.ts'
import type { ServerSurroundings } from './site.ts'
import { whileNamed } from './while-named.ts'

/** What a store that has worked alone brings along. */
export function bringRoutes(
  doorOf: DoorOf,
  { now, say }: Pick<ServerSurroundings, 'now' | 'say'>,
): FastifyPluginAsyncZod {
  const refusals = { '4xx': refusedAnswer, '5xx': refusedAnswer }
  return async (routes) => {
    routes.post(
      '/v1/plan-bringing',
      {
        schema: {
          summary: 'What would become of a store that has worked alone',
          body: bringPlanRequest,
          response: { 200: bringPlanAnswer, ...refusals },
        },
      },
      async (request, reply) => {
        const asking = await doorOf(request).gate.admitted(request.headers.authorization)
        if (!asking.ok) return answering(reply, asking, say)
        const { device, agent, site } = asking.value
        return answering(
          reply,
          await planBringing(site.store, { device, actor: agent, now }, request.body),
          say,
        )
      },
    )
    routes.post(
      '/v1/bring',
      {
        schema: {
          summary: 'Takes a part of what a store had before it became a device',
          body: bringRequest,
          response: { 200: bringAnswer, ...refusals },
        },
      },
      async (request, reply) => {
        const asking = await doorOf(request).gate.admitted(request.headers.authorization)
        if (!asking.ok) return answering(reply, asking, say)
        const { device, agent, site } = asking.value
        const brought = await whileNamed(site.attachments, request.body.part, {
          work: () => acceptBrought(site.store, { device, actor: agent, now }, request.body),
          taken: ({ ok }) => (ok ? request.body.part : null),
        })
        return answering(reply, brought, say)
      },
    )
  }
}
