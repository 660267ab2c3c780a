import { Server as TlsServer } from 'node:tls'
import type { FastifyInstance } from 'fastify'
import pino from 'pino'
import { commandRegistry } from '../src/commands/registry.ts'
import { type Decision, accept, refuse } from '../src/domain/decision.ts'
import { sayRefusal } from '../src/language/say-refusal.ts'
import { moveHorizon } from '../src/server/move-horizon.ts'
import { untilStopped } from '../src/sync/until-stopped.ts'
import { identityProvider } from '../src/server/access/identity-provider.ts'
import { signInAttempts } from '../src/server/access/sign-in-attempts.ts'
import type { ServedSite, ServedSites } from '../src/server/http/site.ts'
import { buildServer } from '../src/server/http/build-server.ts'
import type { NamedStore, Served, ServedStores, Serving } from '../src/shell/surroundings.ts'
import type { ServerStore } from '../src/store/server-store.ts'
import { fireDueWork } from '../src/commands/fire-due-work.ts'
import { channelThreads } from './channel-threads.ts'
import { followCertificate, readCertified } from './certificate-files.ts'
import { interruption } from './interruption.ts'

/** The machine itself. */
const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** How often what fell due is looked for: the server alone fires it for its devices. */
const dueEveryMs = 1000

/** Single changes that are older are told nobody any more: a device that was away for longer copies all anew. */
const horizonDays = 60
const horizonEveryMs = 3_600_000
/** What is attached to something that did not come within them is sent again with it. */
const unnamedDays = 7

type Around = {
  readonly version: string
  /** The user's folders, for secrets and faults of channels. */
  readonly folders: { readonly logFolder: string; readonly configFolder: string }
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
}

/** Serves stores until it is told to stop; answers where it listens once it does. */
export async function serve({
  stores,
  host,
  port,
  tls,
  trustedProxies,
  logTo,
  provider,
  version,
  folders,
  now,
  randomBytes,
}: Serving & Around): Promise<Decision<Served>> {
  const certified = tls ? readCertified(tls) : accept(null)
  if (!certified.ok) return certified
  const log = pino(
    {
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      level: logTo === null ? 'silent' : 'info',
    },
    pino.destination({ dest: logTo === '-' || logTo === null ? 1 : logTo, sync: false, mode: 0o600 }),
  )
  const server = await buildServer({
    sites: sitesOf(stores, now),
    surroundings: {
      commands: commandRegistry,
      now,
      randomBytes,
      version,
      provider: provider && identityProvider(provider, now),
      say: (refusal) => ({ ...sayRefusal(refusal, 'en') }),
    },
    log,
    tls: certified.value,
    trustedProxies,
    mayMeasure: (address) => loopback.has(address),
  })
  const listening = await listen(server, { host, port })
  if (!listening.ok) return listening
  const { signal, forget } = interruption()
  const lookAtCertificate =
    tls && server.server instanceof TlsServer ? followCertificate(server.server, tls, log) : () => undefined
  const ended = (async () => {
    let movedAt = 0
    const away = new Map<string, string>()
    const channels = channelThreads(folders)
    while (!signal.aborted) {
      const isHorizonDue = now() - movedAt >= horizonEveryMs
      if (isHorizonDue) movedAt = now()
      lookAtCertificate()
      try {
        await stores.look()
      } catch (fault) {
        log.error({ err: fault }, 'sites cannot be looked for')
      }
      for (const { key, store, attachments } of stores.all()) {
        try {
          await store.alone(async () => {
            await fireDueWork(store, now())
            if (!isHorizonDue) return
            await moveHorizon(store, { now: now(), days: horizonDays })
            const dropped = await attachments.dropUnnamed(now() - unnamedDays * 86_400_000)
            if (dropped > 0) log.info({ site: key, dropped }, 'what no command named was dropped')
          })
          if (away.delete(key)) log.info({ site: key }, 'the store is back')
        } catch (fault) {
          const refusal = store.refusalOf(fault)
          if (!refusal) log.error({ err: fault, site: key }, 'what fell due broke')
          else if (refusal.code !== away.get(key)) log.error({ refusal, site: key }, 'the store is away')
          if (refusal) away.set(key, refusal.code)
        }
      }
      await channels.follow(stores.all())
      await untilStopped(dueEveryMs, signal)
    }
    forget()
    await channels.close()
    await server.close()
    for (const { store } of stores.all()) await store.runner.idle()
  })()
  return accept({ address: listening.value, ended })
}

/** The sites of stores, each the same object for as long as its store is open. */
function sitesOf(stores: ServedStores, now: () => number): ServedSites {
  const known = new WeakMap<ServerStore, ServedSite>()
  const siteOf = ({ key, store, attachments }: NamedStore): ServedSite => {
    const site = known.get(store) ?? {
      key,
      store,
      attempts: signInAttempts(now),
      attachments,
    }
    known.set(store, site)
    return site
  }
  return {
    areSeveral: stores.areSeveral,
    all: () => stores.all().map(siteOf),
    byKey: (key) => {
      const named = stores.byKey(key)
      return named && siteOf(named)
    },
  }
}

async function listen(
  server: FastifyInstance,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Decision<string>> {
  try {
    return accept(await server.listen({ host, port }))
  } catch (fault) {
    const detail = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown'
    if (!['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND'].includes(detail)) throw fault
    return refuse({ code: 'cannot-listen', address: `${host}:${port}`, detail })
  }
}
