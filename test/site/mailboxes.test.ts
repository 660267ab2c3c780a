import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shippedSite } from '../../src/shell/begin/shipped-site.ts'
import { readSiteTexts } from '../../src/site/read-site.ts'
import { writeSiteInOne } from '../../src/site/write-site.ts'

const demo = shippedSite(join(import.meta.dirname, '../../data/demo'))

function read(mailbox: string, point = 'channel: email, address: bok@firma.example') {
  const text = `entry-points:\n  bok: { label: Office, ${point}, queue: written, mailbox: ${mailbox} }\n`
  const answer = readSiteTexts([{ file: 'a.yaml', text }], demo)
  return answer.ok
    ? { mailbox: answer.site.entryPoints.find(({ key }) => key === 'bok')?.mailbox, site: answer.site }
    : answer.problems.filter(({ code }) => code !== 'still-named').map(({ code, params }) => [code, params])
}

test('a mailbox of three words is reached as providers are: encrypted from the first byte, at the usual ports', () => {
  expect(
    read(
      '{ user: bok, secret: bok, imap: { host: imap.firma.example }, smtp: { host: smtp.firma.example } }',
    ),
  ).toMatchObject({
    mailbox: {
      user: 'bok',
      secret: 'bok',
      signIn: 'password',
      imap: { host: 'imap.firma.example', port: 993, security: 'tls', folder: 'INBOX', sent: null },
      smtp: { host: 'smtp.firma.example', port: 465, security: 'tls' },
      since: null,
    },
  })
})

test('what is written of a mailbox is read again as it was', () => {
  const answer = read(
    `{ user: bok, secret: bok, sign-in: oauth, since: 2026-11-02,
       imap: { host: '::1', port: 1143, security: none, folder: Praca, sent: Wysłane },
       smtp: { host: smtp.firma.example, security: starttls } }`,
  )
  if (!('site' in answer)) throw new Error(JSON.stringify(answer))
  const again = readSiteTexts([{ file: 'a.yaml', text: writeSiteInOne(answer.site) }])

  expect(again.ok && again.site.entryPoints.find(({ key }) => key === 'bok')?.mailbox).toEqual(answer.mailbox)
  expect(answer.mailbox).toMatchObject({ smtp: { port: 587 } })
})

test.each([
  ['that would be spoken to in the open', 'imap.firma.example', 'none', 'mailbox-unguarded'],
  ['whose host brings a port along', "'imap.firma.example:993'", 'tls', 'host-malformed'],
  ['whose host is a link', "'imaps://imap.firma.example'", 'tls', 'host-malformed'],
  ['whose host begins like an option', "'-oProxyCommand'", 'tls', 'host-malformed'],
])('a mailbox %s is refused', (_which, host, security, code) => {
  expect(read(`{ user: bok, secret: bok, imap: { host: ${host}, security: ${security} } }`)).toMatchObject([
    [code, {}],
  ])
})

test('only what takes mails has a mailbox', () => {
  expect(
    read(
      '{ user: bok, secret: bok, imap: { host: imap.firma.example } }',
      'channel: call, address: +48 92 555 01 01',
    ),
  ).toMatchObject([['mailbox-needless', { name: 'call' }]])
})

test('a secret is named and never written', () => {
  expect(read('{ user: bok, secret: "Haslo 123!", imap: { host: imap.firma.example } }')).toMatchObject([
    ['key-malformed', {}],
  ])
  expect(read('{ user: bok, password: x, secret: bok, imap: { host: imap.firma.example } }')).toMatchObject([
    ['key-unknown', {}],
  ])
})
