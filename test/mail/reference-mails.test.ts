import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { mailSources } from '../../src/exchange/mail/mail-source.ts'
import { parseMail, type ParsedMail } from '../../src/mail/parse-mail.ts'
import { parsed } from './parsed.ts'
import { referenceMail, referenceMailFolder, referenceMailNames } from './reference-mails.ts'

/** Everything else is accepted: a mail that names no sender is still a mail that somebody must answer or file. */
const refused = { 'sample_output_multipart.eml': 'mail-empty' }

/** Accepted, and from nobody that the mail would name. */
const withoutSender = ['error_emails/bad_encoded_subject.eml']

test('all 104 reference mails are accounted for, and only an empty file is refused', async () => {
  const seen: string[] = []
  const refusals: Record<string, string> = {}
  const nameless: string[] = []
  for await (const source of mailSources(referenceMailFolder())) {
    const name = source.file.slice(referenceMailFolder().length)
    seen.push(name)
    if (!('raw' in source)) throw new Error(`${name} could not be read: ${source.unreadable}`)
    const mail = await parseMail(source.raw)
    if ('refused' in mail) refusals[name] = mail.refused
    else if (mail.from === null) nameless.push(name)
  }
  expect(seen).toEqual(referenceMailNames())
  expect(seen).toHaveLength(104)
  expect(refusals).toEqual(refused)
  expect(nameless).toEqual(withoutSender)
})

type Expected = {
  readonly subject: string
  readonly from: string
  /** A telling part of the text. */
  readonly text: string
  /** Name, type, size and the first 16 digits of the SHA-256, as an independent decoder found them. */
  readonly attachments?: readonly (readonly [string | null, string, number, string?])[]
  readonly also?: Partial<ParsedMail>
}

const pdf = ['broken.pdf', 'application/pdf', 1026, 'c7d1b9b20df8a2bf'] as const

const expected: Readonly<Record<string, Expected>> = {
  'attachment_emails/attachment_pdf.eml': {
    subject: 'Another PDF with 🎉 Unicode chars in it 🍿',
    from: 'Test Tester <xxxx@xxxx.com>',
    text: 'to see if I can figure out what is going wrong here.',
    attachments: [pdf],
  },
  'attachment_emails/attachment_nonascii_filename.eml': {
    subject: 'testing',
    from: '<foo@example.com>',
    text: 'This is the first part.',
    attachments: [['ciële.txt', 'text/plain', 11, '12ad052c11ebcc64']],
  },
  'attachment_emails/attachment_with_base64_encoded_name.eml': {
    subject: 'Fwd: Signed email causes file attachments',
    from: 'xxxxxxxxx xxxxxxx <xxxxxxxxx.xxxxxxx@gmail.com>',
    text: 'Test attachments with Base64 encoded filename.',
    attachments: [['This is a test.pdf', 'application/pdf', 399, '3edf4dcb7f2569a4']],
    also: {
      references: ['F6E2D0B4-CC35-4A91-BA4C-C7C712B10C13@mac.com'],
      inReplyTo: ['F6E2D0B4-CC35-4A91-BA4C-C7C712B10C13@mac.com'],
    },
  },
  'attachment_emails/attachment_with_quoted_filename.eml': {
    subject: 'Eelanalüüsi päring',
    from: 'Jeffrey Hardy <jeff@37signals.com>',
    text: '',
    attachments: [['Eelanalüüsi päring.jpg', 'image/jpeg', 1952, '87dc350433afd850']],
  },
  'attachment_emails/attachment_message_rfc822.eml': {
    subject: 'testing',
    from: '<foo@example.com>',
    text: 'This is the first part.',
    attachments: [['ForwardedMessage.eml', 'message/rfc822', 3781]],
  },
  'attachment_emails/attachment_only_email.eml': {
    subject: 'this message JUST contains an attachment',
    from: 'Ryan Finnie <rfinnie@domain.dom>',
    text: '',
    attachments: [['blah.gz', 'application/x-gzip', 288, 'f18aef56d3852e99']],
    also: { sentAt: Date.UTC(2003, 9, 24, 5, 40, 49) },
  },
  'error_emails/bad_subject.eml': {
    subject: 'MySurvey.com: You have a survey waiting! 91123105',
    from: 'MySurvey.com & Carol Adams <carol@mysurvey.com>',
    text: 'You have a survey waiting!',
  },
  'error_emails/bad_date_header2.eml': {
    subject: '40% OFF holiday patterns and fabric!',
    from: 'Free-Quilting.com <enews@Free-Quilting.com>',
    text: '',
    also: { sentAt: Date.UTC(2010, 11, 15, 6, 59, 10), problems: ['date-unreadable'] },
  },
  'error_emails/content_transfer_encoding_qp_with_space.eml': {
    subject: 'Low or High Blood Pressure? We can help.',
    from: 'Wilmer Capps <fyouizjnp@swissonline.ch>',
    text: 'Tens of Thousands of happy customers who saved huge',
  },
  'error_emails/header_fields_with_empty_values.eml': {
    subject: 'Testmail',
    from: 'Jørn Støylen <jorn@prikkprikkprikk.no>',
    text: 'Jørn Støylen -- http://www.prikkprikkprikk.no',
  },
  'error_emails/invalid_subject_characters.eml': {
    subject: 'Formação FrenetikPolis: Mega Campanha Final Verão | Cursos de Setembro',
    from: 'Formação Frenetikpolis <info@formacaofrenetik.info>',
    text: 'TEST',
  },
  'error_emails/missing_content_disposition.eml': {
    subject: 'Redacted',
    from: '<redacted@example.com>',
    text: '',
    attachments: [['somefile.jpg', 'image/jpg', 1311, '3098b20b368671db']],
  },
  'error_emails/multiple_references_with_one_invalid.eml': {
    subject: 'Redacted',
    from: '<redacted@flashmail.net>',
    text: 'foo',
    also: { references: ['foo@bar.net', 'baz@bar.net', 'invalid.something@bar.net'] },
  },
  'mime_emails/raw_email7.eml': {
    subject: 'testing',
    from: '<foo@example.com>',
    text: 'This is the first part.',
    attachments: [
      ['test.rb', 'text/x-ruby-script', 25, '8463e01ae55e66bb'],
      ['test.pdf', 'application/pdf', 14, 'a74f733635a19aef'],
      ['smime.p7s', 'application/pkcs7-signature', 227, 'a902bee0c7cfc3f5'],
    ],
  },
  'mime_emails/raw_email_with_nested_attachment.eml': {
    subject: 'Testing attachments',
    from: 'Jamis Buck <jamis@37signals.com>',
    text: 'Here is a test of an attachment via email.',
    attachments: [
      ['truncated.png', 'image/png', 1902, '66049e34cb7718ba'],
      ['smime.p7s', 'application/pkcs7-signature', 939, 'ce10fc37ce6bdb0c'],
    ],
  },
  'mime_emails/email_with_similar_boundaries.eml': {
    subject: 'Xxxxxx',
    from: 'Xxxxx <xxxxxx@xxxxxxxx.xxx>',
    text: 'Test',
    attachments: [['LOGO.png', 'application/octetstream', 3]],
  },
  'multi_charset/japanese.eml': {
    subject: 'まみむめも',
    from: 'Mikel Lindsaar <raasdnil@gmail.com>',
    text: 'かきくえこ',
    also: { to: [{ name: 'みける', address: 'raasdnil@gmail.com' }], messageId: null },
  },
  'multi_charset/japanese_attachment_long_name.eml': {
    subject: 'まみむめも'.repeat(10),
    from: 'Mikel Lindsaar <mikel@test.lindsaar.net>',
    text: '',
    attachments: [[`${'かきくけこ'.repeat(5)}.txt`, 'text/plain', 18, 'ce6a091472e812ce']],
  },
  'multi_charset/japanese_iso_2022.eml': {
    subject: 'まみむめも',
    from: 'Mikel Lindsaar <raasdnil@gmail.com>',
    text: 'すみません。',
  },
  'multi_charset/japanese_shift_jis.eml': {
    subject: 'test',
    from: '<xxxxxxx@docomo.ne.jp>',
    text: 'このメールはテスト用のメールです。',
  },
  'multi_charset/ks_c_5601-1987.eml': { subject: 'test', from: '<from@example.com>', text: '스티해' },
  'multipart_report_emails/multipart_report_multiple_status.eml': {
    subject: 'Mail System Error - Returned Mail',
    from: 'Mail Administrator <Postmaster@ci.com>',
    text: '<u@ci.com> has restricted SMS e-mail',
    attachments: [
      [null, 'message/delivery-status', 184],
      [null, 'message/delivery-status', 262],
      [null, 'message/rfc822', 2680],
    ],
    also: {
      isAutomatic: true,
      deliveryReport: {
        recipients: [{ address: 'u@ci.com', action: 'failed', status: '5.3.0', diagnostic: null }],
        originalMessageId: '4c2a146147ac8_61ff157c4ec1652df@s.h.c.mail',
      },
    },
  },
  'plain_emails/raw_email_with_partially_quoted_subject.eml': {
    subject: 'Re: Test: "漢字" mid "漢字" tail',
    from: 'Jamis Buck <jamis@37signals.com>',
    text: '대부분의 마찬가지로, 우리는 하나님을 믿습니다.',
  },
  'plain_emails/raw_email_multiple_from.eml': {
    subject: '/home/svn/public/minebox revision 214',
    from: '<tim@powerupdev.com>',
    text: '--- trunk/README\\t2007-10-22',
  },
  'plain_emails/raw_email_with_bad_date.eml': {
    subject: 'Microsoft Vlsta & Office2007, Just released for 79$ Save 1599.95$ 0ff Retai|',
    from: 'Darrell Shaw <subventive@vodtravel.com>',
    text: 'hotnewsoft . com',
    also: { sentAt: Date.UTC(2007, 10, 5, 9, 17, 37) },
  },
  'rfc2822/example10.eml': {
    subject: '',
    from: 'Pete <pete@silly.test>',
    text: 'Testing.',
    also: {
      to: [
        { name: 'Chris Jones', address: 'c@public.example' },
        { name: '', address: 'joe@example.org' },
        { name: 'John', address: 'jdoe@one.test' },
      ],
      cc: [],
      sentAt: Date.UTC(1969, 1, 14, 3, 2),
    },
  },
  'rfc2822/example13.eml': {
    subject: 'Saying Hello',
    from: 'John Doe <jdoe@machine.example>',
    text: 'So, "Hello".',
    also: { messageId: '1234@local.machine.example', sentAt: Date.UTC(1997, 10, 21, 15, 55, 6) },
  },
  'rfc2822/example14.eml': {
    subject: 'Re: TEST テストテスト',
    from: 'Atsushi Yoshida <atsushi@example.com>',
    text: 'Hello',
  },
  'rfc6532/utf8_headers.eml': {
    subject: 'Säying Hello',
    from: 'Jöhn Doe <jdöe@mächine.example>',
    text: 'body',
    also: { to: [{ name: 'Märy Smith', address: 'märy@exämple.net' }] },
  },
}

test.each(Object.entries(expected))('%s is read as a mail reader shows it', async (name, wanted) => {
  const mail = await parsed(referenceMail(name))

  expect(mail.subject).toBe(wanted.subject)
  expect(`${mail.from?.name ?? ''} <${mail.from?.address ?? ''}>`.trim()).toBe(wanted.from)
  expect(wanted.text === '' ? mail.text : partOf(mail.text, wanted.text)).toBe(wanted.text)
  const found = mail.attachments.map((attachment, at) => {
    const described = [attachment.name, attachment.mediaType, attachment.content.length]
    const hash = createHash('sha256').update(attachment.content).digest('hex').slice(0, 16)
    return wanted.attachments?.[at]?.[3] === undefined ? described : [...described, hash]
  })
  expect(found).toEqual(wanted.attachments ?? [])
  expect(mail).toMatchObject(wanted.also ?? {})
})

/** The part that was looked for, or the whole text where it isn't in there. */
function partOf(text: string, part: string): string {
  return text.includes(part) ? part : text
}
