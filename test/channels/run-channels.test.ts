import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type ChannelNews, runChannels } from '../../src/channels/run-channels.ts'
import { handOverJournal } from '../../src/channels/mail/hand-over-journal.ts'
import { accept } from '../../src/domain/decision.ts'
import type { EntryPointDefinition } from '../../src/domain/site/queue-definition.ts'
import { applySite } from '../../src/commands/apply-site.ts'
import { attachmentFilesOf } from '../../src/store/attachments/attachment-files.ts'
import { aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite } from '../builders/a-site.ts'
import { shellOn } from '../shell/shell-on.ts'
import { type MailServer, aMailServer, hasMailServer, mailPassword } from './mail/a-mail-server.ts'
import { until } from './until.ts'

let server: MailServer
let site: TestSite
let end: () => Promise<void>

beforeAll(async () => {
  if (hasMailServer) server = await aMailServer()
})
afterAll(async () => {
  await server?.remove()
})
beforeEach(async () => {
  end = async () => undefined
  if (hasMailServer)
    site = await aSite({ definition: { entryPoints: [aDoor('bok'), aDoor('reklamacje', 1)] } })
})
afterEach(async () => {
  await end()
  await site?.close()
})

/** An entry point with a mailbox at the server of the test, or at a port at which nobody listens. */
function aDoor(key: string, port = server.tlsPort): EntryPointDefinition {
  return {
    key,
    labels: { en: key },
    channel: 'email',
    address: `${key}@linia.example`,
    queue: 'written',
    language: null,
    reason: null,
    mailbox: {
      user: key,
      secret: key,
      signIn: 'password',
      imap: { host: '127.0.0.1', port, security: 'tls', folder: 'INBOX', sent: null },
      smtp: null,
      since: null,
    },
    retired: false,
  }
}

/** Runs the channels of the site; answers what is told of them. */
function run(): readonly ChannelNews[] {
  const stop = new AbortController()
  const news: ChannelNews[] = []
  const broken: unknown[] = []
  const running = runChannels({
    store: site.store,
    keep: attachmentFilesOf(site.path, false).group,
    content: async () => null,
    journal: handOverJournal(`${site.path}.handing-over`),
    secretOf: async () => accept(mailPassword),
    trusted: [server.certificate],
    wordsOf: ({ why }) => why,
    now: () => site.clock.now,
    runner: 'here:1',
    tell: (one) => news.push(one),
    broke: (fault) => broken.push(fault),
    stop: stop.signal,
  })
  end = async () => {
    stop.abort()
    await running
    expect(broken).toEqual([])
  }
  return news
}

/** What `linia channel status` says, by the channel. */
async function states(): Promise<unknown> {
  const { out } = await shellOn(site, ['channel', 'status', '--json'])
  const { rows } = JSON.parse(out) as { rows: readonly { channel: string; state: string }[] }
  return Object.fromEntries(rows.map(({ channel, state }) => [channel, state]))
}

test.runIf(hasMailServer)(
  'one mailbox that is down keeps no mail of another, and both are told',
  async () => {
    server.deliver('bok', 'From: a@klient.example\r\nSubject: faktura\r\n\r\n')
    const news = run()
    await until(() => site.rows('interactions').length === 1)
    await until(() => site.rows('channel_links').length === 2)

    expect(await states()).toEqual({ bok: 'up', reklamacje: 'down' })
    expect(news).toContainEqual({ channel: 'bok', came: 1 })
    const { out } = await shellOn(site, ['channel', 'status'])
    expect(out).toContain('reklamacje: IMAP 127.0.0.1:1 does not answer: ECONNREFUSED.')
    await end()
    end = async () => undefined
    expect(await states()).toEqual({ bok: 'not-run', reklamacje: 'not-run' })
  },
)

test.runIf(hasMailServer)('what the site files change is followed while channels run', async () => {
  run()
  await until(() => site.rows('channel_links').length === 2)
  const base = aSiteDefinition({ entryPoints: [aDoor('reklamacje')] })
  await site.give('owner', applySite, base)
  await until(() => site.rows('channel_links').length === 1)
  await until(() => site.rows('channel_links')[0]?.['state'] === 'up')

  expect(await states()).toEqual({ reklamacje: 'up' })
  const { out } = await shellOn(site, ['channel', 'log', 'reklamacje', '--json'])
  const { rows } = JSON.parse(out) as { rows: readonly { state: string }[] }
  expect(rows.map(({ state }) => state)).toEqual(['up'])
})

test.runIf(hasMailServer)('whoever runs channels says so again and again', async () => {
  run()
  await until(() => site.rows('channel_links').length === 2)
  site.later(95)

  await until(() => site.rows('channel_links').every((row) => row['heard_at'] === site.clock.now))
  expect(await states()).toEqual({ bok: 'up', reklamacje: 'down' })
  await end()
  end = async () => undefined
})
