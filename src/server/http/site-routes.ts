import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { protocolVersion } from '../../protocol/protocol-version.ts'
import { refusedAnswer } from '../../protocol/refused.ts'
import { serverCard } from '../../protocol/server-card.ts'
import { signInAnswer, signInRequest } from '../../protocol/sign-in.ts'
import { siteRows } from '../../queries/site/site-rows.ts'
import { knownVersion } from '../../store/migrate.ts'
import { signIn } from '../access/sign-in.ts'
import { type PresenceBoard, presenceBoard } from '../presence-board.ts'
import { answering } from './answering.ts'
import { attachmentRoutes } from './attachment-routes.ts'
import { bringRoutes } from './bring-routes.ts'
import type { Measures } from './measures.ts'
import { pokeRoute } from './poke-route.ts'
import { presenceRoute } from './presence-route.ts'
import { siteDoors } from './site-doors.ts'
import type { ServedSite, ServedSites, ServerSurroundings } from './site.ts'
import { syncRoutes } from './sync-routes.ts'

/** Attempts to sign in from one address in a minute: a whole shift that begins behind one address. */
const signInsAMinute = 60

/** What is longer is not read from anybody before the token is looked at. */
const largestOfStrangers = 64 * 1024

/**
 * The routes of sites. Who asks is what the token says; nothing in a body is believed about it. Of a server with several, whoever has no
 * token of one learns neither which there are nor what they are called.
 */
export function siteRoutes(
  sites: ServedSites,
  surroundings: ServerSurroundings,
  measures: Measures,
): FastifyPluginAsyncZod {
  const { now, randomBytes, say, provider } = surroundings
  const refusals = { '4xx': refusedAnswer, '5xx': refusedAnswer }
  const doorOf = siteDoors(sites, now)
  const boards = new WeakMap<ServedSite, PresenceBoard>()
  const boardOf = (site: ServedSite): PresenceBoard => {
    const board = boards.get(site) ?? presenceBoard(now)
    boards.set(site, board)
    return board
  }
  return async (routes) => {
    routes.get(
      '/v1/server',
      { schema: { summary: 'What this server is', response: { 200: serverCard, ...refusals } } },
      async (request, reply) =>
        reply.send({
          program: 'linia',
          protocol: protocolVersion,
          schema: knownVersion,
          ...(await openlyOf(sites.areSeveral ? undefined : doorOf(request).site)),
          now: now(),
          signIn: provider ? ['password', 'invitation', 'provider'] : ['password', 'invitation'],
          provider: provider && { issuer: provider.issuer, client: provider.client },
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
        bodyLimit: largestOfStrangers,
        config: { rateLimit: { max: signInsAMinute, timeWindow: 60_000 } },
      },
      async (request, reply) => {
        const { site, attempts } = doorOf(request)
        const around = { now, randomBytes, attempts, provider, from: request.ip }
        const signedIn = await signIn(site?.store, request.body, around)
        return answering(reply, signedIn, say)
      },
    )
    await routes.register(async (known) => {
      known.addHook('onRequest', async (request, reply) => {
        if (Number(request.headers['content-length'] ?? Infinity) <= largestOfStrangers) return
        if (request.method === 'GET') return
        const asking = await doorOf(request).gate.anyone(request.headers.authorization)
        if (!asking.ok) await answering(reply, asking, say)
      })
      await known.register(syncRoutes({ surroundings, measures, doorOf }))
      await known.register(bringRoutes(doorOf, { now, say }))
      await known.register(attachmentRoutes(doorOf, surroundings))
      await known.register(presenceRoute(doorOf, boardOf, say))
      pokeRoute(known, { doorOf, boardOf, say })
    })
  }
}

/** What anybody may know of a site. */
async function openlyOf(
  site: ServedSite | undefined,
): Promise<{ readonly site: string; readonly server: string }> {
  if (!site) return { site: '', server: '' }
  const { reader, info } = site.store
  return { site: (await reader.all(siteRows.sites, {}))[0]?.name ?? '', server: info.storeId }
}
