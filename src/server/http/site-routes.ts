import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { protocolVersion } from '../../protocol/protocol-version.ts'
import { refusedAnswer } from '../../protocol/refused.ts'
import { serverCard } from '../../protocol/server-card.ts'
import { signInAnswer, signInRequest } from '../../protocol/sign-in.ts'
import { siteRows } from '../../queries/site/site-rows.ts'
import { signIn } from '../access/sign-in.ts'
import { hearDeviceOf } from '../hear-device.ts'
import { answering } from './answering.ts'
import { attachmentRoutes } from './attachment-routes.ts'
import { deviceGate } from './device-gate.ts'
import type { Measures } from './measures.ts'
import { pokeRoute } from './poke-route.ts'
import type { ServedSite, ServerSurroundings } from './site.ts'
import { syncRoutes } from './sync-routes.ts'

/** Attempts to sign in from one address in a minute: a whole shift that begins behind one address. */
const signInsAMinute = 60

/** The routes of one site. Who asks is what the token says; nothing in a body is believed about it. */
export function siteRoutes(
  site: ServedSite,
  surroundings: ServerSurroundings,
  measures: Measures,
): FastifyPluginAsyncZod {
  const { store, attempts } = site
  const { now, randomBytes, say } = surroundings
  const refusals = { '4xx': refusedAnswer, '5xx': refusedAnswer }
  const gate = deviceGate(store, { now, hear: hearDeviceOf(store, now) })
  return async (routes) => {
    routes.get(
      '/v1/server',
      { schema: { summary: 'What this server is', response: { 200: serverCard, ...refusals } } },
      async (_request, reply) =>
        reply.send({
          program: 'linia',
          protocol: protocolVersion,
          schema: store.info.schema,
          site: store.reader.all(siteRows.sites, {})[0]?.name ?? '',
          server: store.info.storeId,
          now: now(),
          signIn: ['password', 'invitation'],
        }),
    )
    routes.post(
      '/v1/sign-in',
      {
        schema: {
          summary: 'Signs an agent in on a device',
          body: signInRequest,
          response: { 200: signInAnswer, ...refusals },
        },
        config: { rateLimit: { max: signInsAMinute, timeWindow: 60_000 } },
      },
      async (request, reply) =>
        answering(reply, await signIn(store, request.body, { now, randomBytes, attempts }), say),
    )
    await routes.register(syncRoutes(site, { surroundings, measures, gate }))
    await routes.register(attachmentRoutes(site, { gate, say }))
    pokeRoute(routes, site, { gate, say })
  }
}
