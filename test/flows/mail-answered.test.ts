import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { applySite } from '../../src/commands/apply-site.ts'
import { runChannels } from '../../src/channels/run-channels.ts'
import { handOverJournal } from '../../src/channels/mail/hand-over-journal.ts'
import { accept } from '../../src/domain/decision.ts'
import { attachmentFilesOf } from '../../src/store/attachments/attachment-files.ts'
import { parseMail } from '../../src/mail/parse-mail.ts'
import { aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite } from '../builders/a-site.ts'
import { type MailServer, aMailServer, hasMailServer } from '../channels/mail/a-mail-server.ts'
import { type SmtpSink, aSink, sinkUser } from '../channels/mail/smtp-sink.ts'
import { until } from '../channels/until.ts'
import { shellOn } from '../shell/shell-on.ts'

let server: MailServer
let sink: SmtpSink
let site: TestSite
let end: () => Promise<void>

beforeAll(async () => {
  if (!hasMailServer) return
  // One secret opens both servers.
  server = await aMailServer({ password: sinkUser.secret })
  sink = await aSink()
})
afterAll(async () => {
  await server?.remove()
  await sink?.close()
})
beforeEach(async () => {
  if (!hasMailServer) return
  site = await aSite()
  const mailbox = {
    user: sinkUser.user,
    secret: 'bok',
    signIn: 'password',
    imap: { host: '127.0.0.1', port: server.tlsPort, security: 'tls', folder: 'INBOX', sent: null },
    smtp: { host: '127.0.0.1', port: sink.port, security: 'none' },
    since: null,
  } as const
  const office = {
    key: 'bok',
    labels: { en: 'Office' },
    channel: 'email',
    address: 'bok@linia.example',
    queue: 'written',
    language: null,
    reason: null,
    mailbox,
    retired: false,
  }
  await site.give('owner', applySite, aSiteDefinition({ entryPoints: [office] }))
  const stop = new AbortController()
  const files = attachmentFilesOf(site.path, false)
  const running = runChannels({
    store: site.store,
    keep: files.group,
    content: async (hash) => files.read(hash) ?? null,
    journal: handOverJournal(`${site.path}.handing-over`),
    secretOf: async () => accept(sinkUser.secret),
    trusted: [server.certificate],
    wordsOf: ({ why }) => why,
    now: () => site.clock.now,
    runner: 'here:1',
    broke(fault) {
      throw fault
    },
    stop: stop.signal,
  })
  end = async () => {
    stop.abort()
    await running
  }
})
afterEach(async () => {
  if (!hasMailServer) return
  await end()
  await site.close()
})

test.runIf(hasMailServer)(
  'a mail is answered, the answer arrives with what a reader needs to thread it, and the answer to it goes on with the same contact',
  async () => {
    server.deliver(
      sinkUser.user,
      [
        'From: Anna Wilk <anna@klient.example>',
        'To: bok@linia.example',
        'Subject: Faktura 77',
        'Message-ID: <a1@klient.example>',
        '',
        'Dlaczego tyle?',
        '',
      ].join('\r\n'),
    )
    await until(() => site.rows('interactions').length === 1)
    const ref = String(site.rows('interactions')[0]?.['ref'])
    for (const words of [
      ['take', ref, '--as', 'ewa'],
      ['reply', ref, '--text', 'Bo zima była długa: zażółć gęślą jaźń.', '--as', 'ewa'],
    ]) {
      const { code, err } = await shellOn(site, words)
      expect(code === 0 ? '' : err).toBe('')
    }
    site.later(60)
    await until(() => sink.taken.length === 1)
    const [answer] = sink.taken
    const mail = await parseMail(answer?.raw ?? Buffer.alloc(0))
    if ('refused' in mail) throw new Error(mail.detail)

    expect(answer?.to).toEqual(['anna@klient.example'])
    expect(mail).toMatchObject({
      from: { address: 'bok@linia.example' },
      subject: 'Re: Faktura 77',
      inReplyTo: ['a1@klient.example'],
      references: ['a1@klient.example'],
      isAutomatic: false,
    })
    expect(mail.text).toContain('zażółć gęślą jaźń')
    expect(mail.messageId).toMatch(/^v1\.[0-9a-z]+\.[0-9a-f]{32}@linia\.example$/)
    await until(() => site.rows('deliveries')[0]?.['state'] === 'sent')

    // From another address of hers, with a subject that says nothing: the signed Message-ID is what counts.
    server.deliver(
      sinkUser.user,
      [
        'From: Anna Wilk <anna@praca.example>',
        'To: bok@linia.example',
        'Subject: (bez tematu)',
        'Message-ID: <a2@praca.example>',
        `In-Reply-To: <${mail.messageId}>`,
        '',
        'Dziękuję.',
        '',
      ].join('\r\n'),
    )
    await until(() => site.rows('messages').length === 3)
    expect(site.rows('interactions').map((row) => row['ref'])).toEqual([ref])
  },
)
