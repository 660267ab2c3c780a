import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { refuse } from '../../../src/domain/decision.ts'
import { type TestSite, must } from '../../builders/a-site.ts'
import { aMessage } from '../../commands/refusals/refusal-site.ts'
import { parsed } from '../../mail/parsed.ts'
import { aMailbox, aSiteOfMail, delivery, pdf, pdfHash } from './a-mailbox.ts'
import { type SmtpSink, aSink } from './smtp-sink.ts'

let site: TestSite
let sink: SmtpSink

beforeEach(async () => {
  site = await aSiteOfMail()
  sink = await aSink()
})
afterEach(async () => {
  await sink.close()
  await site.close()
})

async function aReply(changes: { readonly cc?: string[]; readonly isWithFile?: boolean } = {}) {
  const attachments = [
    { name: 'faktura.pdf', mediaType: 'application/pdf', bytes: pdf.length, contentHash: pdfHash },
  ]
  const { cc, isWithFile = false } = changes
  const files = isWithFile ? { attachments } : {}
  const given = { ref: 'KX-1', text: 'Sprawdzimy.', now: true, ...(cc && { cc }), ...files }
  must(await site.as('ewa').reply(given, ['KX-2']))
}

test('a reply arrives once, as a mail of the mailbox that answers the customer’s, with its file, and a copy lies in Sent', async () => {
  await aReply({ cc: ['anna@poczta.example'], isWithFile: true })
  const mailbox = aMailbox(site, sink)

  expect(await mailbox.round()).toEqual({ sent: 1, again: 0, failed: 0, left: 0 })
  expect(await mailbox.round()).toEqual({ sent: 0, again: 0, failed: 0, left: 0 })

  expect(sink.taken).toMatchObject([
    { from: 'bok@linia.example', to: ['jan@poczta.example', 'anna@poczta.example'] },
  ])
  const mail = await parsed(sink.taken[0]?.raw ?? '')
  expect(mail).toMatchObject({
    from: { name: 'Ewa Nowak', address: 'bok@linia.example' },
    subject: 'Re: Faktura',
    text: 'Sprawdzimy.',
    inReplyTo: ['one@poczta.example'],
    isAutomatic: false,
    problems: [],
  })
  expect(mail.messageId).toMatch(new RegExp(`^v1\\.${delivery(site).id}\\.[0-9a-f]{32}@linia\\.example$`))
  expect(mail.attachments).toMatchObject([{ name: 'faktura.pdf' }])
  expect(Buffer.from(mail.attachments[0]?.content ?? []).equals(pdf)).toBe(true)
  expect(delivery(site)).toMatchObject({ state: 'sent', attempts: 1 })
  expect(mailbox.sent.count()).toBe(1)
  expect(await mailbox.journal.all()).toEqual([])
})

test('the answer to what was sent lands in the same contact', async () => {
  await aReply()
  await aMailbox(site, sink).round()
  const { messageId } = await parsed(sink.taken[0]?.raw ?? '')

  const message = { ...aMessage('two@poczta.example'), references: [messageId ?? ''] }
  const answer = await site
    .as('owner')
    .receive({ channel: 'email', queue: 'written', subject: 'Re: Faktura', message })

  expect(must(answer)).toMatchObject({ ref: 'KX-1', isAppended: true })
})

test('nothing leaves before the undo delay is over, nor through a mailbox of another address', async () => {
  must(await site.as('ewa').reply({ ref: 'KX-1', text: 'Sprawdzimy.' }, ['KX-2']))
  expect((await aMailbox(site, sink).round()).sent).toBe(0)
  site.later(60)

  expect((await aMailbox(site, sink, { addresses: ['inny@linia.example'] }).round()).sent).toBe(0)
  expect((await aMailbox(site, sink).round()).sent).toBe(1)
})

test('a server that cannot take it now is asked again, later each time', async () => {
  await aReply()
  const mailbox = aMailbox(site, sink)
  sink.set({ answer: { code: 451, words: '4.3.0 try again later' } })

  expect(await mailbox.round()).toMatchObject({ again: 1 })
  expect(delivery(site)).toMatchObject({ state: 'waiting', attempts: 1, waitsMs: 60_000 })
  expect(String(delivery(site).error)).toMatch(/^451 4\.3\.0 try again later/)
  site.later(61)
  expect(await mailbox.round()).toMatchObject({ again: 1 })
  expect(delivery(site)).toMatchObject({ attempts: 2, waitsMs: 300_000 })
  sink.set({ answer: 'take' })
  site.later(301)
  expect(await mailbox.round()).toMatchObject({ sent: 1 })
  expect(sink.taken).toHaveLength(1)
})

test('a server that will never take it is believed: the reason stands there, and a person may send it again', async () => {
  await aReply()
  const mailbox = aMailbox(site, sink)
  sink.set({ answer: { code: 552, words: '5.3.4 too large' } })

  expect(await mailbox.round()).toMatchObject({ failed: 1 })
  expect(delivery(site)).toMatchObject({ state: 'failed' })
  expect(String(delivery(site).error)).toMatch(/^552 5\.3\.4 too large/)
  sink.set({ answer: 'take' })
  must(await site.as('ewa').retryDelivery({ ref: 'KX-2' }))
  expect(await mailbox.round()).toMatchObject({ sent: 1 })
  expect(sink.taken).toHaveLength(1)
})

test('where one of several is unknown to the server, nobody gets the mail, and who it was is said', async () => {
  await aReply({ cc: ['anna@poczta.example'] })
  sink.set({ unknown: ['anna@poczta.example'] })

  expect(await aMailbox(site, sink).round()).toMatchObject({ failed: 1 })

  expect(sink.came()).toBe(0)
  expect(String(delivery(site).error)).toMatch(/^550 5\.1\.1 anna@poczta\.example unknown/)
})

test('a server that closes the line before it says anything may have the mail: it is not sent again by itself, and comes back as work', async () => {
  await aReply()
  const mailbox = aMailbox(site, sink)
  sink.set({ answer: 'none' })

  expect(await mailbox.round()).toMatchObject({ failed: 1 })
  sink.set({ answer: 'take' })
  for (let day = 0; day < 3; day++) {
    site.later(86_400)
    await mailbox.round()
  }

  expect(sink.came()).toBe(1)
  expect(delivery(site)).toMatchObject({ state: 'failed', error: 'may-have-left' })
  const before = site.rows('interactions').length
  await site.fireDueWork()
  expect(site.rows('interactions')).toHaveLength(before + 1)
})

test('what such a server put into Sent itself was sent', async () => {
  await aReply()
  sink.set({ answer: 'none' })
  const mailbox = aMailbox(site, sink, {
    sent: { find: async () => ({ ok: true, value: true }), append: async () => ({ ok: true, value: null }) },
  })

  expect(await mailbox.round()).toMatchObject({ sent: 1 })
  expect(delivery(site).state).toBe('sent')
})

test.for([
  ['a wrong password', { secret: async () => ({ ok: true as const, value: 'zgadywane' }) }, /^535/],
  [
    'a secret that is not there',
    { secret: async () => refuse({ code: 'server-unreachable', server: 'x', detail: '' }) },
    /secret/,
  ],
  [
    'a server that nobody runs',
    { server: { host: '127.0.0.1', port: 1, security: 'none' as const } },
    /ECONNREFUSED/,
  ],
  [
    'a server that does not encrypt as it should',
    { server: { host: '127.0.0.1', port: 0, security: 'starttls' as const } },
    /STARTTLS/,
  ],
] as const)(
  '%s is no fault of the mail: it is tried again, and the reason stands there',
  async ([, account, reason]) => {
    await aReply()
    const server =
      'server' in account ? { server: { ...account.server, port: account.server.port || sink.port } } : {}

    expect(await aMailbox(site, sink, { account: { ...account, ...server } }).round()).toMatchObject({
      again: 1,
    })

    expect(sink.came()).toBe(0)
    expect(delivery(site).state).toBe('waiting')
    expect(String(delivery(site).error)).toMatch(reason)
    expect(String(delivery(site).error)).not.toContain('zgadywane')
  },
)

test('while a mailbox lets nothing leave, one mail is tried and the others wait for it', async () => {
  await aReply()
  must(await site.as('ewa').reply({ ref: 'KX-1', text: 'I jeszcze to.', now: true }, ['KX-3']))
  const account = { secret: async () => ({ ok: true as const, value: 'zgadywane' }) }
  const mailbox = aMailbox(site, sink, { account })

  expect(await mailbox.round()).toEqual({ sent: 0, again: 1, failed: 0, left: 1 })
  expect(mailbox.troubles).toHaveLength(1)
  expect(site.rows('deliveries').filter(({ attempts }) => attempts === 0)).toHaveLength(1)
  expect(await aMailbox(site, sink).round()).toMatchObject({ sent: 1 })
})

test.for(['tls', 'starttls'] as const)(
  'by %s a mail goes to a server whose certificate is vouched for, and to no other',
  async (security) => {
    await aReply()
    const certificate = aCertificate(site.folder)
    const guarded = await aSink({ ...certificate, security })
    const server = { host: '127.0.0.1', port: guarded.port, security }

    expect(await aMailbox(site, guarded, { account: { server } }).round()).toMatchObject({ again: 1 })
    expect(String(delivery(site).error)).toMatch(/self-signed certificate/)
    site.later(61)
    const account = { server, trusted: [certificate.cert] }
    expect(await aMailbox(site, guarded, { account }).round()).toMatchObject({ sent: 1 })
    expect(guarded.taken).toHaveLength(1)
    await guarded.close()
  },
)

/** A certificate of this machine that nobody else vouches for. */
function aCertificate(folder: string): { readonly key: string; readonly cert: string } {
  const [key, cert] = [join(folder, 'a.key'), join(folder, 'a.pem')]
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2']
  const about = ['-subj', '/CN=mail', '-addext', 'subjectAltName=IP:127.0.0.1']
  spawnSync('openssl', ['req', '-x509', ...kind, ...about, '-out', cert, '-keyout', key])
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
}

test('a mailbox is opened with a token where its provider wants one', async () => {
  await aReply()

  expect(await aMailbox(site, sink, { account: { signIn: 'oauth' } }).round()).toMatchObject({ sent: 1 })
})

test('a file that is not here holds the mail back', async () => {
  await aReply({ isWithFile: true })

  expect(await aMailbox(site, sink, { content: async () => null }).round()).toMatchObject({ again: 1 })

  expect(sink.came()).toBe(0)
  expect(delivery(site).error).toBe('attachment faktura.pdf is not here')
})

test('a mail whose copy cannot be kept has left all the same, and the trouble is told', async () => {
  await aReply()
  const mailbox = aMailbox(site, sink, {
    sent: {
      find: async () => ({ ok: true, value: false }),
      append: async () => refuse({ code: 'server-unreachable', server: 'imap', detail: '' }),
    },
  })

  expect(await mailbox.round()).toMatchObject({ sent: 1 })
  expect(mailbox.troubles).toEqual(['server-unreachable'])
  expect(delivery(site).state).toBe('sent')
})

test('no address of a customer makes a command of its own', async () => {
  must(await site.as('ewa').wrapUp({ ref: 'KX-1', reason: 'billing', outcome: 'resolved' }))
  const evil = 'jan\u0000rcpt@poczta.example'
  must(await site.as('ewa').compose({ to: evil, subject: 'Odczyt', text: 'ok', now: true }, ['KX-3', 'KX-4']))

  expect(await aMailbox(site, sink).round()).toMatchObject({ failed: 1 })
  expect(sink.came()).toBe(0)
  expect(String(delivery(site, 'KX-4').error)).toMatch(/^501 5\.1\.3/)
})
