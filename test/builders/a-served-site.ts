import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { commandRegistry } from '../../src/commands/registry.ts'
import { sayRefusal } from '../../src/language/say-refusal.ts'
import type { SignInAnswer } from '../../src/protocol/sign-in.ts'
import type { IdentityProvider } from '../../src/server/access/identity-provider.ts'
import { makeToken } from '../../src/server/access/access-token.ts'
import { hashPassword } from '../../src/server/access/password-hash.ts'
import { signInAttempts } from '../../src/server/access/sign-in-attempts.ts'
import { buildServer } from '../../src/server/http/build-server.ts'
import { onlySite } from '../../src/server/http/site.ts'
import { type AttachmentFiles, attachmentFilesOf } from '../../src/store/attachments/attachment-files.ts'
import { type ServedAttachments, servedFilesOf } from '../../src/store/attachments/served-attachments.ts'
import { createStore } from '../../src/store/create-store.ts'
import { type Store, openStoreAt } from '../../src/store/open-store.ts'
import { connect } from '../../src/sync/connect.ts'
import { deviceClock } from '../../src/sync/device-clock.ts'
import { type DeviceSync, deviceSync } from '../../src/sync/device-sync.ts'
import { httpLine } from '../../src/sync/http-call.ts'
import { withToken, writeServerFile } from '../../src/sync/server-file.ts'
import { type SiteWish, type TestSite, aSite, must } from './a-site.ts'
import { type Desk, deskOf } from './desk.ts'
import { seededBytes } from './seeded-bytes.ts'

/** A site with a server that listens on this machine, and devices that are connected by HTTP. */
export type ServedSite = TestSite & {
  readonly address: string
  readonly stopServing: () => Promise<void>
  /** Starts it again under the same address. */
  readonly serveAgain: () => Promise<void>
  readonly log: readonly string[]
  readonly attachments: AttachmentFiles
  /** The same, as it serves them. */
  readonly served: ServedAttachments
  /** A code that signs somebody in once. */
  readonly invite: (agent: string) => Promise<string>
  readonly givePassword: (agent: string, password: string) => Promise<void>
  /** `clockOffMs`: how much more the clock of its machine shows than that of the server. */
  readonly device: (agent: string, options?: { readonly clockOffMs: number }) => Promise<TestDevice>
}

export type TestDevice = {
  readonly store: Store
  readonly path: string
  readonly signedIn: SignInAnswer
  readonly sync: DeviceSync
  readonly as: (actor: string) => Desk
  /** One round with the server, which must succeed. */
  readonly round: () => ReturnType<typeof mustRound>
}

export async function aServedSite(
  wish: SiteWish & {
    readonly provider?: IdentityProvider
    readonly standsStillMs?: number
    readonly trustedProxies?: readonly string[]
    readonly mostConnections?: number
    readonly mostUnnamed?: number
  } = {},
): Promise<ServedSite> {
  const site = await aSite(wish)
  const log: string[] = []
  const randomBytes = seededBytes(7)
  const now = (): number => site.clock.now
  const attachments = attachmentFilesOf(site.path, false)
  const served = servedFilesOf(attachments)
  let server = await build()
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  const ends: (() => Promise<void>)[] = []

  function build() {
    return buildServer({
      sites: onlySite({
        key: 'site',
        store: site.store,
        attempts: signInAttempts(now),
        attachments: served,
      }),
      surroundings: {
        commands: commandRegistry,
        now,
        randomBytes,
        version: '0.0.0',
        provider: wish.provider ?? null,
        ...(wish.standsStillMs !== undefined && { standsStillMs: wish.standsStillMs }),
        ...(wish.mostUnnamed !== undefined && { mostUnnamed: wish.mostUnnamed }),
        say: (refusal) => ({ ...sayRefusal(refusal, 'en') }),
      },
      log: pino({ level: 'info' }, { write: (line: string) => void log.push(line) }),
      tls: null,
      trustedProxies: wish.trustedProxies ?? [],
      mayMeasure: () => true,
      ...(wish.mostConnections !== undefined && { mostConnections: wish.mostConnections }),
    })
  }
  const invite = async (agent: string): Promise<string> => {
    const { id, hash, text } = makeToken(randomBytes)
    must(await site.as('owner').makeInvitation({ id, hash, agent, expiresAt: now() + 3_600_000 }))
    return text
  }
  let devices = 0
  return {
    ...site,
    address,
    log,
    attachments,
    served,
    invite,
    async givePassword(agent, password) {
      must(await site.as('owner').setPassword({ agent, hash: await hashPassword(password) }))
    },
    stopServing: async () => server.close(),
    async serveAgain() {
      server = await build()
      await server.listen({ host: '127.0.0.1', port: Number(new URL(address).port) })
    },
    async device(agent, { clockOffMs } = { clockOffMs: 0 }) {
      const folder = mkdtempSync(join(tmpdir(), 'linia-device-'))
      const path = join(folder, 'store.db')
      // What another process of the device was told is looked for each time.
      let elapsedMs = 0
      const clock = deviceClock(
        () => now() + clockOffMs,
        () => (elapsedMs += 2000),
      )
      clock.follow(path)
      const surroundings = {
        now: clock.now,
        clockOffMs: clock.offMs,
        randomBytes: seededBytes(100 + devices++),
      }
      must(createStore(path, surroundings, { group: false }))
      const empty = must(openStoreAt(path, surroundings))
      const line = httpLine({ address, authority: null })
      const invitation = await invite(agent)
      const credentials = { agent, password: null, invitation }
      const signedIn = must(await connect(empty, line, { credentials, label: `of ${agent}` }))
      await line.close()
      await empty.close()
      const file = { address, authority: null, server: signedIn.server, device: signedIn.device, tokens: [] }
      writeServerFile(path, withToken(file, agent, signedIn.token), { isGroup: false, process: 1 })
      const store = must(openStoreAt(path, surroundings))
      const sync = must(await deviceSync(store, clock.now))
      ends.push(async () => {
        await sync.close()
        await store.close()
        rmSync(folder, { recursive: true, force: true })
      })
      const as = (actor: string): Desk => deskOf({ ...site, store, path }, actor)
      return { store, path, signedIn, sync, as, round: () => mustRound(sync) }
    },
    async close() {
      for (const end of ends) await end()
      await server.close()
      await site.close()
    },
  }
}

async function mustRound(sync: DeviceSync) {
  return must(await sync.round())
}
