import { describe, expect, test } from 'vitest'
import { parseMail } from '../../src/mail/parse-mail.ts'
import { parsed } from './parsed.ts'

const polish = 'Zażółć gęślą jaźń, proszę o fakturę za październik'
/** The same text as bytes of Polish 8-bit charsets, from their tables (RFC 1345; Microsoft). */
const windows1250: Record<string, number> = {
  ą: 0xb9,
  ć: 0xe6,
  ę: 0xea,
  ł: 0xb3,
  ń: 0xf1,
  ó: 0xf3,
  ś: 0x9c,
  ź: 0x9f,
  ż: 0xbf,
}
const iso88592: Record<string, number> = { ...windows1250, ą: 0xb1, ś: 0xb6, ź: 0xbc }

function inCharset(text: string, table: Record<string, number>): Buffer {
  return Buffer.from(Array.from(text, (char) => table[char] ?? char.charCodeAt(0)))
}

function mailOf(header: string, body: string | Buffer): Buffer {
  return Buffer.concat([Buffer.from(`From: jan@example.pl\n${header}\n\n`), Buffer.from(body)])
}

async function senderOf(header: string) {
  const mail = await parsed(`${header}\nSubject: x\n\nx`)
  return { from: mail.from, problems: mail.problems }
}

async function textOfHtml(body: string): Promise<string> {
  return (await parsed(mailOf('Content-Type: text/html; charset=utf-8', body))).text
}

/** A mail in three versions, of which the plain one says `plain`. */
function inVersions(plain: string): Buffer {
  const parts = [
    `Content-Type: text/plain\n\n${plain}`,
    'Content-Type: text/x-amp-html\n\n<amp>',
    'Content-Type: text/html\n\n<p>rich</p>',
  ]
  return mailOf('Content-Type: multipart/alternative; boundary=b', `--b\n${parts.join('\n--b\n')}\n--b--\n`)
}

async function attached(header: string, body: string) {
  const parts = `--b\n\ntext\n--b\n${header}\n\n${body}\n--b--\n`
  return (await parsed(mailOf('Content-Type: multipart/mixed; boundary=b', parts))).attachments[0]
}

function picture(id: string): string {
  return `--b\nContent-Type: image/png; name=${id}.png\nContent-ID: <${id}@x>\n\nPNG\n`
}

describe('charsets', () => {
  test.each([
    ['windows-1250', windows1250],
    ['iso-8859-2', iso88592],
  ] as const)('Polish text in %s that declares no charset is read rightly', async (_, table) => {
    const mail = await parsed(mailOf('Subject: x', inCharset(polish, table)))
    expect(mail.text).toBe(polish)
    expect(mail.problems).toContain('charset-guessed')
  })

  test('Spanish and French that declare no charset are not taken for Polish', async () => {
    const western: Record<string, number> = { ñ: 0xf1, ê: 0xea, ù: 0xf9, è: 0xe8 }
    const text = async (written: string) =>
      (await parsed(mailOf('Subject: x', inCharset(written, western)))).text
    expect(await text('España, mañana')).toBe('España, mañana')
    expect(await text('où êtes-vous, très bien')).toBe('où êtes-vous, très bien')
  })

  test('an unencoded subject, name and file name in windows-1250 are read rightly', async () => {
    const raw = inCharset(
      'From: Łucja Święcicka <l@example.pl>\nSubject: Proszę o zwrot, źle policzono\nContent-Type: multipart/mixed; boundary=b\n\n' +
        '--b\n\ntext\n--b\nContent-Type: application/pdf; name="Umowa najęta żółw.pdf"\n\nPDF\n--b--\n',
      { ...windows1250, Ł: 0xa3, Ś: 0x8c },
    )
    const mail = await parsed(raw)
    expect(mail.from).toEqual({ name: 'Łucja Święcicka', address: 'l@example.pl' })
    expect(mail.subject).toBe('Proszę o zwrot, źle policzono')
    expect(mail.attachments[0]?.name).toBe('Umowa najęta żółw.pdf')
  })

  test('UTF-8 that is labelled as a Latin charset, and Latin that is labelled as UTF-8, are read by what they are', async () => {
    const asLatin = await parsed(mailOf('Content-Type: text/plain; charset=iso-8859-1', polish))
    const asUtf8 = await parsed(
      mailOf('Content-Type: text/plain; charset=utf-8', inCharset(polish, windows1250)),
    )
    expect([asLatin.text, asUtf8.text]).toEqual([polish, polish])
    expect([asLatin.problems, asUtf8.problems]).toEqual([
      expect.arrayContaining(['charset-corrected']),
      expect.arrayContaining(['charset-corrected']),
    ])
  })

  test.each(['CP1250', '"Windows-1250"', 'windows-1250 (Central European)', 'win-1250', 'x-cp1250'])(
    'the label %s is windows-1250',
    async (label) => {
      const mail = await parsed(
        mailOf(`Content-Type: text/plain; charset=${label}`, inCharset(polish, windows1250)),
      )
      expect(mail.text).toBe(polish)
    },
  )

  test('UTF-8 with a few lost bytes stays UTF-8', async () => {
    const body = Buffer.from(`${polish}. ${polish}.`)
    const cut = Buffer.concat([body.subarray(0, 2), body.subarray(3)])
    expect((await parsed(mailOf('Content-Type: text/plain; charset=utf-8', cut))).text).toContain(
      `. ${polish}.`,
    )
  })
})

describe('encoded words', () => {
  test.each([
    ['=?utf-8?q?Za=C5=BC=C3=B3=C5=82=C4=87_g=C4=99=C5=9Bl=C4?= =?utf-8?q?=85?=', 'Zażółć gęślą'],
    ['=?UTF-8?B?xbzDs8WC?= i =?ISO-8859-2?Q?=BF=F3=B3?=', 'żół i żół'],
    ['=?utf-8?q?broken with spaces?=', 'broken with spaces'],
    ['=?utf-8?q?never_closed', 'never closed'],
    ['=?utf-8?q?one_=?utf-8?q?two?=', 'one two'],
    ['=?nonsense?Q?=BFyd?=', 'żyd'],
    ['=?utf-8?q?=BF=F3=B3w?=', 'żółw'],
    ['=?utf-8*pl?q?j=C4=99zyk?=', 'język'],
    ['=?utf-8?x?odd?= and a=?b', '=?utf-8?x?odd?= and a=?b'],
    ['=?=', '=?='],
  ])('%s', async (written, shown) => {
    expect((await parsed(mailOf(`Subject: ${written}`, ''))).subject).toBe(shown)
  })

  test('an encoded name can neither be an address nor end one', async () => {
    const mail = await parsed(
      `From: =?utf-8?q?Szef_=3Cszef=40bank=2Epl=3E=2C?= <zly@example.com>\nSubject: x\n\nx`,
    )
    expect(mail.from?.address).toBe('zly@example.com')
    const posing = await parsed(`From: "szef@bank.pl" <zly@example.com>\nSubject: x\n\nx`)
    expect(posing.from).toEqual({ name: '', address: 'zly@example.com' })
  })
})

describe('who wrote it', () => {
  test('of two From headers the first with an address counts, and it is said', async () => {
    const found = await senderOf('From: \nFrom: Jan <Jan@Example.pl>\nFrom: zly@example.com')
    expect(found.from).toEqual({ name: 'Jan', address: 'Jan@Example.pl' })
    expect(found.problems).toContain('from-repeated')
  })

  test('a name without an address takes the address of Sender or the return path', async () => {
    const found = await senderOf('From: Jan Kowalski\nReturn-Path: <jan@example.pl>')
    expect(found.from).toEqual({ name: 'Jan Kowalski', address: 'jan@example.pl' })
    expect(found.problems).toContain('from-without-address')
  })

  test('a mail that names nobody comes from nobody', async () => {
    const found = await senderOf('Return-Path: <>')
    expect(found.from).toBeNull()
    expect(found.problems).toContain('from-missing')
  })
})

describe('text', () => {
  test('HTML alone becomes text: paragraphs, rows, lists, links; nothing hidden, scripted or drawn', async () => {
    const body =
      '<html><head><title>T</title><style>p{}</style></head><body><div style="display:none">preheader</div>' +
      '<h1>Dzień dobry</h1><p>pierwszy</p><p>drugi <a href="https://example.pl/x">tutaj</a></p>' +
      '<table><tr><td>PPE</td><td>590</td></tr><tr><td>Kwota</td><td>120&nbsp;zł</td></tr></table>' +
      '<ul><li>raz</li><li>dwa</li></ul><img src="cid:logo" alt="logo"><script>alert(1)</script></body></html>'
    expect(await textOfHtml(body)).toBe(
      'Dzień dobry\n\npierwszy\n\ndrugi tutaj <https://example.pl/x>\n\nPPE 590\nKwota 120 zł\n\n * raz\n * dwa',
    )
  })

  test('the charset that only the HTML itself names is used', async () => {
    const body = Buffer.concat([Buffer.from('<meta charset="iso-8859-2"><p>'), inCharset('źdźbło', iso88592)])
    expect((await parsed(mailOf('Content-Type: text/html', body))).text).toBe('źdźbło')
  })

  test('the plain version is shown, the HTML where the plain one is blank', async () => {
    expect(await parsed(inVersions('plain'))).toMatchObject({ text: 'plain', attachments: [] })
    expect(await parsed(inVersions(' '))).toMatchObject({ text: 'rich', attachments: [] })
  })

  test('soft line breaks are joined, quoted lines are not', async () => {
    const body = 'One \nsentence.\n> quoted \n> lines\n-- \nJan'
    const mail = await parsed(mailOf('Content-Type: text/plain; format=flowed', body))
    expect(mail.text).toBe('One sentence.\n> quoted \n> lines\n-- \nJan')
  })

  test('a mail that only forwards another is read by what it encloses', async () => {
    const body = '--b\nContent-Type: message/rfc822\n\nFrom: ola@example.pl\nSubject: in\n\nenclosed\n--b--\n'
    const mail = await parsed(mailOf('Content-Type: multipart/mixed; boundary=b', body))
    expect(mail.text).toBe('enclosed')
    expect(mail.attachments.map((part) => part.mediaType)).toEqual(['message/rfc822'])
  })

  test('a multipart whose boundary never comes shows what it holds', async () => {
    const mail = await parsed(mailOf('Content-Type: multipart/mixed; boundary=b', 'Just text\n'))
    expect(mail.text).toBe('Just text')
    expect(mail.problems).toContain('multipart-without-parts')
  })

  const twoParts = '--b\n\ntext\n--b\nContent-Type: application/pdf; name=a.pdf\n\nPDF\n'

  test.each([
    [
      'a part that is never closed inside another',
      `--out\nContent-Type: multipart/mixed; boundary=in\n\n--in\n\ntext\n--out\nContent-Type: application/pdf; name=a.pdf\n\nPDF\n--out--\n`,
      'multipart/mixed; boundary=out',
    ],
    ['blanks behind the delimiters', twoParts.replaceAll('--b\n', '--b \t\n'), 'multipart/mixed; boundary=b'],
    ['a comment behind the boundary', twoParts, 'multipart/mixed; boundary=b (by x)'],
    ['a broken line behind the boundary', twoParts, 'multipart/mixed; boundary=b\nMessage-200'],
    ['a damaged subtype', twoParts, 'multipart/mix\\ed; boundary=b'],
    ['a type without its subtype', twoParts, 'multipart; boundary=b'],
    ['a damaged type', twoParts, 'mul\u00fdipart/mixed; boundary=b'],
    ['no semicolon before the boundary', twoParts, 'multipart/mixed boundary=b'],
  ])('%s hides neither text nor attachment', async (_, body, type) => {
    const mail = await parsed(mailOf(`Content-Type: ${type}`, body))
    expect(mail.text).toBe('text')
    expect(mail.attachments.map((part) => part.name)).toEqual(['a.pdf'])
  })

  test.each(['text', 'text/plain(broken', 'text/plain charset=utf-8', '/', ';'])(
    'a mail whose type is written as %j is read as text',
    async (type) => {
      const mail = await parsed(mailOf(`Content-Type: ${type}`, polish))
      expect(mail).toMatchObject({ text: polish, attachments: [] })
    },
  )

  test('a last part that breaks off is there as far as it goes', async () => {
    const body =
      '--b\nContent-Type: text/plain\n\ntext\n--b\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nUERG'
    const mail = await parsed(mailOf('Content-Type: multipart/mixed; boundary=b', body))
    expect(mail.text).toBe('text')
    expect(mail.attachments.map((part) => [part.name, Buffer.from(part.content).toString()])).toEqual([
      ['a.pdf', 'PDF'],
    ])
  })
})

describe('attachments', () => {
  test.each([
    [`Content-Disposition: attachment; filename*=UTF-8''%C5%BC%C3%B3%C5%82w.pdf`, 'żółw.pdf'],
    [`Content-Disposition: attachment; filename*=windows-1250''%BF%F3%B3w.pdf`, 'żółw.pdf'],
    [`Content-Disposition: attachment; filename*1=b.pdf; filename*0="a "`, 'a b.pdf'],
    ['Content-Disposition: attachment; filename="=?utf-8?q?=C5=BC=C3=B3=C5=82w.pdf?="', 'żółw.pdf'],
    ['Content-Disposition: attachment; filename=Faktura (1).pdf', 'Faktura (1).pdf'],
    ['Content-Disposition: attachment; filename=Faktura(1).pdf', 'Faktura(1).pdf'],
    ['Content-Disposition: attachment; filename="C:\\temp\\a.pdf"', 'C:\\temp\\a.pdf'],
    ['Content-Disposition: attachment; filename="never closed.pdf', 'never closed.pdf'],
    ['Content-Type: application/pdf; x=1; flag; name="by type.pdf"', 'by type.pdf'],
  ])('%s', async (header, name) => {
    expect((await attached(header, 'x'))?.name).toBe(name)
  })

  test('bytes come out as they were put in', async () => {
    const body = 'begin 644 a.bin\n#0V%T\n`\nend'
    const content = (
      await attached('Content-Type: application/octet-stream\nContent-Transfer-Encoding: x-uuencode', body)
    )?.content
    expect(Buffer.from(content ?? []).toString()).toBe('Cat')
    const binary = await attached(
      'Content-Type: image/png\nContent-Transfer-Encoding: binary',
      'a\r\n\r\nb \r\n',
    )
    expect(Buffer.from(binary?.content ?? []).toString()).toBe('a\r\n\r\nb \r\n')
  })

  test.each(['QQ==\nQUI=\nQUJD', 'QQ==QUI=QUJD', 'QUFCQUJD'])(
    'an attachment glued of several base64 pieces is whole: %j',
    async (body) => {
      const content = (await attached('Content-Type: image/png\nContent-Transfer-Encoding: base64', body))
        ?.content
      expect(Buffer.from(content ?? []).toString()).toBe('AABABC')
    },
  )

  test('a picture that the text shows is inline, a picture beside it is not', async () => {
    const body = `--b\nContent-Type: text/html\n\n<img src="cid:logo@x">\n${picture('logo')}${picture('photo')}--b--\n`
    const mail = await parsed(mailOf('Content-Type: multipart/related; boundary=b', body))
    expect(mail.attachments.map((a) => [a.name, a.contentId, a.isInline])).toEqual([
      ['logo.png', 'logo@x', true],
      ['photo.png', 'photo@x', false],
    ])
  })
})

describe('automatic mail', () => {
  test.each([
    'Auto-Submitted: auto-replied',
    'Precedence: bulk',
    'Precedence: list',
    'Precedence: junk',
    'List-Id: <news.example.pl>',
    'X-Autoreply: yes',
    'X-Auto-Response-Suppress: All',
    'Return-Path: <>',
    'Content-Type: multipart/report; boundary=b',
  ])('%s', async (header) => {
    expect((await parsed(mailOf(header, 'x'))).isAutomatic).toBe(true)
  })

  test.each([
    'Auto-Submitted: no',
    'Precedence: normal',
    'Return-Path: <jan@example.pl>',
    'X-Auto-Response-Suppress: None',
  ])('%s is from a person', async (header) => {
    expect((await parsed(mailOf(header, 'x'))).isAutomatic).toBe(false)
  })
})

describe('dates', () => {
  test.each([
    ['Mon, 2 May 2005 16:07:05 -0600', '2005-05-02T22:07:05.000Z'],
    ['2 May 05 16:07 GMT', '2005-05-02T16:07:00.000Z'],
    ['Fri, 21 Nov 97 09:55:06 EST', '1997-11-21T14:55:06.000Z'],
    ['Monday, 02-May-2005 16:07:05 +0200 (CEST)', '2005-05-02T14:07:05.000Z'],
    ['2005-05-02T16:07:05+02:00', '2005-05-02T14:07:05.000Z'],
  ])('%s', async (written, iso) => {
    const mail = await parsed(mailOf(`Date: ${written}`, 'x'))
    expect(mail.sentAt === null ? null : new Date(mail.sentAt).toISOString()).toBe(iso)
  })

  test('a date that is none is taken from the latest Received, or left open', async () => {
    const received =
      'Received: from a by b; Mon, 2 May 2005 16:07:05 +0000\nReceived: from c by a; Sun, 1 May 2005 16:07:05 +0000'
    expect((await parsed(mailOf(`${received}\nDate: soon`, 'x'))).sentAt).toBe(Date.UTC(2005, 4, 2, 16, 7, 5))
    expect((await parsed(mailOf('Date: Mon, 30 Jun 3609 15:33:50 +0600', 'x'))).sentAt).toBeNull()
  })
})

describe('refusals', () => {
  test.each([
    ['', 'mail-empty'],
    ['\n \r\n', 'mail-empty'],
    ['Hello,\n\nthis is a letter.', 'mail-without-header'],
    ['<html>\n\n</html>', 'mail-without-header'],
    [`From: jan@example.pl\nX: ${'x'.repeat(1024 * 1024)}\nSubject: late\n\nx`, 'mail-header-too-large'],
  ])('%#', async (raw, code) => {
    expect(await parseMail(Buffer.from(raw))).toMatchObject({ refused: code })
  })

  test('a mail beyond 50 MB is refused before it is looked at', async () => {
    expect(await parseMail(Buffer.alloc(51 * 1024 * 1024))).toMatchObject({ refused: 'mail-too-large' })
  })
})
