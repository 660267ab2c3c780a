import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  LogController,
} from 'fastify'
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import type { Refusal } from '../../domain/refusal.ts'
import { answering } from './answering.ts'
import { boundConnections } from './bound-connections.ts'
import { measuring } from './measures.ts'
import { readJson } from './read-json.ts'
import { refuseNoRequest } from './refuse-no-request.ts'
import { siteRoutes } from './site-routes.ts'
import type { ServedSites, ServerSurroundings } from './site.ts'

export type ServerOptions = {
  readonly sites: ServedSites
  readonly surroundings: ServerSurroundings
  readonly log: FastifyBaseLogger
  /** PEM, where the server itself speaks TLS. */
  readonly tls: { readonly cert: string; readonly key: string } | null
  /** Addresses of proxies that are believed about whom they ask for. */
  readonly trustedProxies: readonly string[]
  /** Whether an address may read `/metrics`. */
  readonly mayMeasure: (address: string) => boolean
  /** Connections of one network; a thousand unless given. */
  readonly mostConnections?: number
}

/** A push of a shift offline comes in many requests; each is small enough to be read at once. */
const largestRequest = 8 * 1024 * 1024
/** Requests of one address in a minute: forty devices behind one address that ask every two seconds. */
const requestsAMinute = 1200

/** More than the consoles of an office, and far less than a machine has. */
const usualConnections = 1000
/** Who says nothing, or a letter now and then, does not keep a connection for longer than this and a look. */
const timeouts = { headersTimeout: 15_000, requestTimeout: 30_000, connectionsCheckingInterval: 5000 }

/** Puts the server together; nothing listens yet. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { sites, surroundings, log, tls, trustedProxies } = options
  const { say } = surroundings
  const server = fastify({
    loggerInstance: log,
    // What is asked is logged once it is answered, by its route and not by its address.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: largestRequest,
    requestTimeout: timeouts.requestTimeout,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    ...(tls === null
      ? { http: timeouts, https: null }
      : { https: { ...timeouts, ...tls, minVersion: 'TLSv1.2' } }),
    clientErrorHandler: (fault, socket) => {
      refuseNoRequest(fault, socket, say)
    },
    routerOptions: { maxParamLength: 200 },
    // An address that cannot be read is that of no route.
    frameworkErrors: (_fault, request, reply) => {
      answering(reply, { ok: false, refusal: { code: 'route-unknown', path: pathOf(request.url) } }, say)
    },
  })
  boundConnections(server.server, {
    most: options.mostConnections ?? usualConnections,
    proxies: trustedProxies,
  })
  readJson(server)
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  /** What broke before a store was asked has a status of its own. */
  const ofStore = (fault: FastifyError): Refusal | undefined => {
    if (fault.statusCode !== undefined) return undefined
    for (const { store } of sites.all()) {
      const refusal = store.refusalOf(fault)
      if (refusal) return refusal
    }
    return undefined
  }
  server.setErrorHandler<FastifyError>((fault, request, reply) => {
    const refusal = ofStore(fault) ?? refusalOf(fault, request.routeOptions.bodyLimit)
    measures.refused(refusal.code)
    if (refusal.code === 'server-broke') request.log.error({ err: fault }, 'a request broke')
    return answering(reply, { ok: false, refusal }, say)
  })
  server.setNotFoundHandler((request, reply) =>
    answering(reply, { ok: false, refusal: { code: 'route-unknown', path: pathOf(request.url) } }, say),
  )
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    const { statusCode: status } = reply
    const line = { route, method: request.method, status, ms: Math.round(reply.elapsedTime * 10) / 10 }
    request.log[status >= 500 ? 'warn' : 'info'](line, 'answered')
  })
  await server.register(rateLimit, {
    max: requestsAMinute,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, { ttl }) => {
      const waitSeconds = Math.ceil(ttl / 1000)
      return Object.assign(new Error('too many requests'), { statusCode: 429, waitSeconds })
    },
  })
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Linia',
        description: 'A server of contact-centre consoles',
        version: surroundings.version,
      },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      security: [{ token: [] }],
    },
    transform: jsonSchemaTransform,
  })
  const measures = measuring(server, sites, options.mayMeasure)
  const prefix = sites.areSeveral ? '/:site' : ''
  await server.register(siteRoutes(sites, surroundings, measures), { prefix })
  if (sites.areSeveral) {
    server.get('/v1/server', { schema: { hide: true } }, async (_request, reply) =>
      answering(reply, { ok: false, refusal: { code: 'site-needed' } }, say),
    )
  }
  server.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.send(server.swagger()),
  )
  server.get('/health/live', { schema: { summary: 'Whether the program runs' } }, async () => ({ ok: true }))
  server.get(
    '/health/ready',
    { schema: { summary: 'Whether its stores can be read' } },
    async (request, reply) => {
      try {
        for (const { key, store } of sites.all()) {
          const refusal = await store.whyNotReady()
          if (!refusal) continue
          request.log.error({ site: key, refusal }, 'a store cannot be served')
          return await reply.code(503).send({ ok: false })
        }
        return await reply.send({ ok: true })
      } catch (fault) {
        request.log.error({ err: fault }, 'a store cannot be read')
        return reply.code(503).send({ ok: false })
      }
    },
  )
  return server
}

/** What went wrong before a route was asked, as a refusal that gives nothing away. */
function refusalOf(
  fault: FastifyError & { readonly waitSeconds?: number },
  bodyLimit = largestRequest,
): Refusal {
  if (hasZodFastifySchemaValidationErrors(fault)) {
    const [first] = fault.validation
    const path = first?.instancePath.replaceAll('/', '.').replace(/^\./, '') ?? ''
    return { code: 'request-invalid', path: path || 'body', problem: first?.message ?? 'wrong' }
  }
  if (fault.statusCode === 429) return { code: 'too-many-requests', waitSeconds: fault.waitSeconds ?? 60 }
  if (fault.statusCode === 413) return { code: 'request-too-large', limit: bodyLimit }
  if (fault.statusCode !== undefined && fault.statusCode >= 400 && fault.statusCode < 500) {
    return { code: 'request-invalid', path: 'body', problem: fault.code.toLowerCase() }
  }
  return { code: 'server-broke', server: 'here' }
}

function pathOf(url: string): string {
  return url.split('?', 1)[0]?.slice(0, 200) ?? ''
}
