import { isIP } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { ServedSites } from './site.ts'

/** What is measured while the server runs, in the text format of Prometheus. */
export type Measures = {
  readonly pushed: (site: string, commands: number) => void
  readonly pulled: (site: string, events: number) => void
  readonly refused: (code: string) => void
}

/** Measures every request by its route, and tells all of it at `/metrics` to whom `mayAsk` lets. */
export function measuring(
  server: FastifyInstance,
  sites: ServedSites,
  mayAsk: (address: string) => boolean,
): Measures {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'linia_' })
  const registers = [registry]
  const requests = new Histogram({
    name: 'linia_request_seconds',
    help: 'How long requests took, by route and status',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  })
  const pushed = new Counter({
    name: 'linia_pushed_commands_total',
    help: 'Commands that devices sent',
    labelNames: ['site'],
    registers,
  })
  const pulled = new Counter({
    name: 'linia_pulled_events_total',
    help: 'Events that devices were told',
    labelNames: ['site'],
    registers,
  })
  const refused = new Counter({
    name: 'linia_refusals_total',
    help: 'Requests that were refused, by code',
    labelNames: ['code'],
    registers,
  })
  const head = new Gauge({
    name: 'linia_head',
    help: 'The number of the last event',
    labelNames: ['site'],
    registers,
    async collect() {
      for (const { key, store } of sites.all()) {
        try {
          this.set({ site: key }, await store.sync.head())
        } catch {
          // A store that is away has none; the others are measured.
          this.remove({ site: key })
        }
      }
    },
  })
  registry.registerMetric(head)
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    requests.observe({ route, method: request.method, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  const summary = 'Requests, commands and events, for Prometheus; to the machine of the server alone'
  server.get('/metrics', { schema: { summary, security: [] } }, async (request, reply) => {
    if (isRelayed(request) || isNamedElsewhere(request) || !mayAsk(request.ip)) return reply.callNotFound()
    return reply.type(registry.contentType).send(await registry.metrics())
  })
  return {
    pushed: (site, commands) => {
      pushed.inc({ site }, commands)
    },
    pulled: (site, events) => {
      pulled.inc({ site }, events)
    },
    refused: (code) => {
      refused.inc({ code })
    },
  }
}

/** What proxies add. */
const ofProxies = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
]

/** Whether it comes through a proxy that is not believed: then the address is that of the proxy, and whoever asks is anybody. */
function isRelayed({ headers, ips }: FastifyRequest): boolean {
  const isBelieved = ips !== undefined && ips.length > 1
  return !isBelieved && ofProxies.some((name) => name in headers)
}

/** Whether a browser on this machine asks for the page of somebody else, who let his name point here: no name but this machine's own is asked for. */
function isNamedElsewhere({ protocol, hostname }: FastifyRequest): boolean {
  const name = hostname.replace(/^\[(.*)\]$/, '$1')
  return protocol === 'http' && name !== '' && name !== 'localhost' && isIP(name) === 0
}
