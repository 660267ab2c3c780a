import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSentFolder } from '../../../src/channels/mail/imap-sent.ts'
import type { MailboxDefinition } from '../../../src/domain/site/mailbox-definition.ts'
import { type MailServer, aMailServer, hasMailServer, mailPassword } from './a-mail-server.ts'

let server: MailServer

beforeAll(async () => {
  if (hasMailServer) server = await aMailServer()
})
afterAll(async () => {
  await server?.remove()
})

async function opened(sent: string | null, password = mailPassword) {
  const imap = { host: '127.0.0.1', port: server.tlsPort, security: 'tls', folder: 'INBOX', sent } as const
  const definition: MailboxDefinition = {
    user: 'bok',
    secret: 'bok',
    signIn: 'password',
    imap,
    smtp: null,
    since: null,
  }
  return openSentFolder(definition, password, [server.certificate])
}

const mail = Buffer.from(
  'From: bok@linia.example\r\nMessage-ID: <v1.abc.def@linia.example>\r\n\r\nDzień dobry\r\n',
)

test.runIf(hasMailServer).each([null, 'Wysłane przez Linię'])(
  'what was put among what was sent (%s) is found there by its Message-ID, also by the next connection',
  async (sent) => {
    const first = await opened(sent)
    if (!first.ok) throw new Error(first.refusal.code)
    const before = await first.value.find('v1.abc.def@linia.example')
    const appended = await first.value.append(mail)
    first.value.close()
    const second = await opened(sent)
    if (!second.ok) throw new Error(second.refusal.code)

    expect([before, appended]).toMatchObject([{ value: false }, { ok: true }])
    expect(await second.value.find('v1.abc.def@linia.example')).toMatchObject({ value: true })
    expect(await second.value.find('v1.xyz.def@linia.example')).toMatchObject({ value: false })
    second.value.close()
  },
)

test.runIf(hasMailServer)('a wrong password is said, and nothing is put anywhere', async () => {
  expect(await opened(null, 'nie to')).toMatchObject({ refusal: { code: 'peer-sign-in-wrong' } })
})
