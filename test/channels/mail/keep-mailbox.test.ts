import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { accept, refuse } from '../../../src/domain/decision.ts'
import type { Refusal } from '../../../src/domain/refusal.ts'
import type { MailboxDefinition } from '../../../src/domain/site/mailbox-definition.ts'
import { keepMailbox } from '../../../src/channels/mail/keep-mailbox.ts'
import { attachmentFilesOf } from '../../../src/store/attachments/attachment-files.ts'
import { type TestSite, aSite } from '../../builders/a-site.ts'
import { referenceMail, referenceMailNames } from '../../mail/reference-mails.ts'
import { until } from '../until.ts'
import { type MailServer, aMailServer, hasMailServer, mailPassword } from './a-mail-server.ts'

let server: MailServer
let site: TestSite
let user = 0
const ends: (() => Promise<void>)[] = []

beforeAll(async () => {
  if (hasMailServer) server = await aMailServer()
})
afterAll(async () => {
  await server?.remove()
})
beforeEach(async () => {
  site = await aSite()
  user++
})
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
  await site.close()
})

const me = (): string => `bok${user}`

function aMailbox(wish: Partial<MailboxDefinition> = {}): MailboxDefinition {
  return {
    user: me(),
    secret: 'bok',
    signIn: 'password',
    imap: { host: '127.0.0.1', port: server.tlsPort, security: 'tls', folder: 'INBOX', sent: null },
    smtp: null,
    since: null,
    ...wish,
  }
}

type Told = { readonly links: (string | null)[]; readonly end: () => Promise<void> }

/** Lets the mailbox in at the queue `written`, as a console without a server does. */
function keep(
  definition: MailboxDefinition = aMailbox(),
  { password = mailPassword, trusted = [server.certificate], since = site.clock.now - 3 * 86_400_000 } = {},
): Told {
  const stop = new AbortController()
  const links: (string | null)[] = []
  const files = attachmentFilesOf(site.path, false)
  const running = keepMailbox({
    definition,
    receiving: {
      store: site.store,
      point: { key: 'bok', queue: 'written' },
      keep: files.group,
      wordsOf: ({ why }) => `unread: ${why}`,
      now: () => site.clock.now,
      since,
    },
    secretOf: async (name) =>
      name === 'bok' ? accept(password) : refuse({ code: 'secret-missing', name, detail: 'nowhere' }),
    trusted,
    tell: (isUp, refusal: Refusal | null) => links.push(isUp ? 'up' : (refusal?.code ?? null)),
    came: () => undefined,
    stop: stop.signal,
  })
  const end = async (): Promise<void> => {
    stop.abort()
    await running
  }
  ends.push(end)
  return { links, end }
}

const subjects = (): readonly string[] =>
  site
    .rows('interactions')
    .map(({ subject }) => String(subject))
    .toSorted((a, b) => a.localeCompare(b))

function aMail(subject: string, headers: readonly string[] = []): string {
  const id = `<${subject.replaceAll(' ', '.')}.${user}@klient.example>`
  return [
    'From: Anna Wilk <anna@klient.example>',
    'To: bok@linia.example',
    `Subject: ${subject}`,
    `Message-ID: ${id}`,
    'Date: Mon, 23 Nov 2026 07:00:00 +0000',
    'Content-Type: text/plain; charset=utf-8',
    ...headers,
    '',
    `Dzień dobry, ${subject}`,
    '',
  ].join('\r\n')
}

test.runIf(hasMailServer)(
  'what lies in a mailbox comes in, and what comes later within two seconds',
  async () => {
    server.deliver(me(), aMail('faktura'))
    const { links } = keep()
    await until(() => subjects().length === 1)
    server.deliver(me(), aMail('odczyt'))
    // For less than the minute after which it would be looked for anyway.
    await until(() => subjects().length === 2)

    expect(subjects()).toEqual(['faktura', 'odczyt'])
    expect(site.rows('interactions')).toMatchObject([
      {
        channel: 'email',
        queue_id: 'written',
        entry_point_id: 'bok',
        state: 'queued',
        contact: 'anna@klient.example',
      },
      {},
    ])
    expect(links).toEqual(['up'])
  },
)

test.runIf(hasMailServer)(
  'a mail server that is killed and started again loses and doubles nothing',
  async () => {
    server.deliver(me(), aMail('przed'))
    const { links } = keep()
    await until(() => subjects().length === 1)
    await server.kill()
    await until(() => links.length === 2)
    server.deliver(me(), aMail('w trakcie'))
    await server.startAgain()
    server.deliver(me(), aMail('po'))
    await until(() => subjects().length === 3)

    expect(subjects()).toEqual(['po', 'przed', 'w trakcie'])
    expect(links).toEqual(['up', 'peer-unreachable', 'up'])
  },
)

test.runIf(hasMailServer)(
  'whoever takes over goes on behind the last mail, and numbers given anew double nothing',
  async () => {
    server.deliver(me(), aMail('pierwszy'))
    const first = keep()
    await until(() => subjects().length === 1)
    await first.end()
    server.deliver(me(), aMail('drugi'))
    const second = keep()
    await until(() => subjects().length === 2)
    await second.end()
    server.numberAnew(me())
    server.deliver(me(), aMail('trzeci'))
    keep()
    await until(() => subjects().length === 3)

    expect(subjects()).toEqual(['drugi', 'pierwszy', 'trzeci'])
  },
)

test.runIf(hasMailServer)('what cannot be read comes in all the same, and says so', async () => {
  server.deliver(me(), '\r\n\r\nno header at all')
  server.deliver(me(), aMail('po nim'))
  keep()
  await until(() => subjects().includes('po nim'))

  expect(site.rows('messages').map(({ text }) => text)).toContainEqual(
    expect.stringContaining('unread: mail-'),
  )
})

test.runIf(hasMailServer)(
  'every mail of the reference set becomes a contact or goes on with one',
  async () => {
    const files = referenceMailNames()
    for (const name of files) server.deliver(me(), referenceMail(name))
    server.deliver(me(), aMail('ostatni'))
    keep()
    await until(() => subjects().includes('ostatni'))

    expect(site.rows('mailbox_places')).toMatchObject([{ mailbox: 'bok', uid: files.length + 1 }])
  },
)

test.runIf(hasMailServer)(
  'mails from before the day that a mailbox begins at stay where they are',
  async () => {
    server.deliver(me(), aMail('stary'))
    const { links } = keep(aMailbox(), { since: Date.now() + 3 * 86_400_000 })
    await until(() => links.length === 1)
    // What it would take lies there before it looks.
    await until(() => site.rows('mailbox_places').length === 1)

    expect(subjects()).toEqual([])
  },
)

test.runIf(hasMailServer)(
  'a wrong password, an unknown certificate and a folder that is not there are said',
  async () => {
    const wrong = keep(aMailbox(), { password: 'nie to' })
    const unknown = keep(aMailbox(), { trusted: [] })
    const { imap } = aMailbox()
    const nowhere = keep(aMailbox({ imap: { ...imap, folder: 'Nie ma' } }))
    const secretless = keep(aMailbox({ secret: 'inny' }))
    await until(() => [wrong, unknown, nowhere, secretless].every(({ links }) => links.length > 0))

    expect([wrong, unknown, nowhere, secretless].map(({ links }) => links)).toEqual([
      ['peer-sign-in-wrong'],
      ['certificate-untrusted'],
      ['folder-not-there'],
      ['secret-missing'],
    ])
  },
)

test.runIf(hasMailServer)('the password goes over the line only once that is encrypted', async () => {
  const { imap } = aMailbox()
  const starttls = keep(aMailbox({ imap: { ...imap, port: server.plainPort, security: 'starttls' } }))
  const unknown = keep(aMailbox({ imap: { ...imap, port: server.plainPort, security: 'starttls' } }), {
    trusted: [],
  })
  await until(() => [starttls, unknown].every(({ links }) => links.length > 0))

  expect(starttls.links).toEqual(['up'])
  expect(unknown.links).toEqual(['certificate-untrusted'])
})
