import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type OutgoingMail, composeMail } from '../../src/mail/compose-mail.ts'
import { parsed } from './parsed.ts'

const plain: OutgoingMail = {
  from: { name: 'Biuro Obsługi', address: 'bok@linia.example' },
  to: ['jan@poczta.example'],
  cc: [],
  subject: 'Re: Faktura za październik',
  text: 'Dzień dobry,\n\nsprawdzimy.\n\n-- \nEwa Nowak',
  messageId: 'v1.abc.0123456789abcdef0123456789abcdef@linia.example',
  inReplyTo: 'one@poczta.example',
  references: ['zero@poczta.example', 'one@poczta.example'],
  sentAt: Date.UTC(2026, 10, 20, 9, 15),
  isAutomatic: false,
  attachments: [],
}

async function composed(changes: Partial<OutgoingMail> = {}) {
  const made = await composeMail({ ...plain, ...changes })
  if ('whyNot' in made) throw new Error(`not composed: ${made.whyNot} ${made.address}`)
  return { ...made, text: Buffer.from(made.raw).toString('latin1') }
}

test('a reply says who writes, whom it answers, and is text that any mail program shows', async () => {
  const { raw, text, envelope } = await composed({ cc: ['anna@poczta.example'] })

  expect(await parsed(raw)).toMatchObject({
    messageId: plain.messageId,
    inReplyTo: ['one@poczta.example'],
    references: ['zero@poczta.example', 'one@poczta.example'],
    from: plain.from,
    to: [{ address: 'jan@poczta.example' }],
    cc: [{ address: 'anna@poczta.example' }],
    subject: plain.subject,
    sentAt: plain.sentAt,
    text: plain.text,
    isAutomatic: false,
    attachments: [],
    problems: [],
  })
  expect(envelope).toEqual({ from: 'bok@linia.example', to: ['jan@poczta.example', 'anna@poczta.example'] })
  expect(text).toContain('format=flowed')
  expect(text).not.toMatch(/^Auto-Submitted/im)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\x80-\xff]/)
})

test('what the program writes by itself says so, and is read as a machine’s', async () => {
  const { raw, text } = await composed({ isAutomatic: true })

  expect(text).toMatch(/^Auto-Submitted: auto-generated\r$/m)
  expect((await parsed(raw)).isAutomatic).toBe(true)
})

test('the same mail is the same bytes whenever it is composed', async () => {
  const attachments = [{ name: 'a.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF') }]
  expect((await composed({ attachments })).raw).toEqual((await composed({ attachments })).raw)
})

test.for([
  'jan@poczta.example\r\nRCPT TO:<obcy@zly.example>',
  'jan@poczta.example\nBcc: obcy@zly.example',
  'jan@poczta.example, obcy@zly.example',
  'jan,obcy@zly.example',
  'a@b@zly.example',
  '"jan obcy"@zly.example',
  'jan\u0000@poczta.example',
  'jan@poczta.example>',
  `${'a'.repeat(300)}@poczta.example`,
  '',
])('no mail is composed to %j', async (address) => {
  const refused = { whyNot: 'address-malformed', address }
  expect(await composeMail({ ...plain, to: [address] })).toEqual(refused)
  expect(await composeMail({ ...plain, cc: [address] })).toEqual(refused)
  expect(await composeMail({ ...plain, from: { name: '', address } })).toEqual(refused)
})

test('nothing that is written into a header makes another header', async () => {
  const evil = 'x\r\nBcc: obcy@zly.example\n\nciało\u2028'
  const { raw, text } = await composed({
    subject: evil,
    from: { name: evil, address: 'bok@linia.example' },
    inReplyTo: evil,
    references: [evil, 'a> <b', 'right@poczta.example'],
    attachments: [{ name: evil, mediaType: 'text/x"\r\nBcc: obcy@zly.example', content: Buffer.from('x') }],
  })

  expect(text.split('\r\n\r\n')[0]).not.toMatch(/^Bcc/im)
  const mail = await parsed(raw)
  expect(mail.subject).toBe('x Bcc: obcy@zly.example ciało')
  expect(mail.references).toEqual(['right@poczta.example'])
  expect(mail.inReplyTo).toEqual([])
  expect(mail.text).toBe(plain.text)
  expect(mail.attachments).toMatchObject([
    { name: 'x Bcc: obcy@zly.example ciało', mediaType: 'application/octet-stream' },
  ])
})

test('an attached file that is called a mail goes as a file', async () => {
  const content = Buffer.from('From: a@b.example\r\n\r\nżółw')
  const { raw } = await composed({ attachments: [{ name: 'a.eml', mediaType: 'message/rfc822', content }] })
  const [file] = (await parsed(raw)).attachments

  expect(file).toMatchObject({ name: 'a.eml', mediaType: 'application/octet-stream' })
  expect(Buffer.from(file?.content ?? []).equals(content)).toBe(true)
})

const words = fc.oneof(
  fc.constantFrom(
    ' ',
    '  ',
    '\n',
    '\n\n',
    '>',
    '> ',
    '-- ',
    'From ',
    '.',
    '=',
    'żółć',
    '👩‍💻',
    '\t',
    'a'.repeat(100),
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
/** Text as a person may write it: no controls but tabs and line breaks. */
const text = fc.array(words, { maxLength: 60 }).map((all) =>
  all
    .join('')
    .replaceAll(/[^\P{C}\n\t\u200D]/gu, '')
    .replaceAll(/[\p{Zl}\p{Zp}]/gu, ''),
)
const name = fc.string({ unit: 'grapheme', maxLength: 60 }).map((one) => one.replaceAll(/[\p{C}\p{Zl}\p{Zp}<>"@,;:()\\[\]]/gu, '').replaceAll(/\s+/g, ' ').trim()) // prettier-ignore
const local = fc.stringMatching(/^[a-z0-9][a-z0-9_+-]{0,20}$/)
const address = local.map((one) => `${one}@poczta.example`)

test('whatever is composed is read again as what was written', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        text,
        subject: name,
        senderName: name,
        to: fc.array(address, { minLength: 1, maxLength: 3 }),
        cc: fc.array(address, { maxLength: 3 }),
        references: fc.array(
          local.map((one) => `${one}@x.example`),
          { maxLength: 20 },
        ),
        files: fc.array(fc.record({ name: name.filter((one) => one !== ''), content: fc.uint8Array({ maxLength: 300 }) }), { maxLength: 3 }), // prettier-ignore
      }),
      async ({ senderName, files, ...given }) => {
        const { raw } = await composed({
          ...given,
          from: { name: senderName, address: 'bok@linia.example' },
          attachments: files.map((file) => ({ ...file, mediaType: 'application/pdf' })),
        })
        const mail = await parsed(raw)
        expect(mail.text.trim()).toBe(asRead(given.text).trim())
        expect(mail.subject).toBe(given.subject)
        expect(mail.from).toEqual({ name: senderName, address: 'bok@linia.example' })
        expect(addresses(mail.to)).toEqual(given.to)
        expect(addresses(mail.cc)).toEqual(given.cc)
        expect(mail.references).toEqual([...new Set(given.references)])
        expect(mail.attachments.map((file) => [file.name, [...file.content]])).toEqual(
          files.map((file) => [file.name, [...file.content]]),
        )
        expect(mail.problems).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})

function addresses(list: readonly { readonly address: string }[]): readonly string[] {
  return list.map((one) => one.address)
}

/** Blanks at the end of lines and of the whole are not what somebody wrote. */
function asRead(text: string): string {
  const lines = text.split('\n').map((line) => (line === '-- ' ? line : line.replace(/ +$/, '')))
  return lines.join('\n')
}
