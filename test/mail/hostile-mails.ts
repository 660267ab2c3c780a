/** Mails made to make a reader slow, deep or large; most cost a plain implementation seconds to minutes. */
export function hostileMails(): readonly (readonly [string, Buffer])[] {
  return [...hostileHtml(), ...hostileHeaders(), ...hostileBodies()].map(([name, text]) => [
    name,
    Buffer.from(text, 'latin1'),
  ])
}

type Named = readonly [name: string, text: string]

const start = 'From: jan@example.pl\nSubject: x\n'

function hostileHtml(): Named[] {
  const repeated = [
    '<table><tr><td>',
    '<div>',
    '<blockquote>',
    '<a href=x>',
    '<ul><li>',
    '<b><p>',
    '<p><li>',
    '<',
    '<!--',
    '<a href="',
    '<script>',
    '<style>x',
    '</script',
    '<pre>',
    '<br>',
    '&',
    '<img src="data:',
    '<div></b>',
    'cid:',
  ]
  return repeated.map((piece) => [
    `1.5 MB of ${piece}`,
    `${start}Content-Type: text/html\n\n${piece.repeat(1_500_000 / piece.length)}`,
  ])
}

function hostileHeaders(): Named[] {
  const values = [
    '=?u?q?',
    '=?utf-8?q?a?= ',
    '(',
    '<',
    '"a" ',
    'a:',
    'a@b.pl, ',
    '<a@b> ',
    '1 jan ',
    ';',
    ' ',
    'a=b;',
    "x*1*=%a';",
  ]
  const names = ['To', 'Subject', 'References', 'Date', 'Content-Type', 'Message-ID', 'Received']
  const single = names.flatMap((name) =>
    values.map((value): Named => [
      `${name} full of ${value}`,
      `${name}: ${value.repeat(900_000 / value.length)}\n${start}\nx`,
    ]),
  )
  const lines = ['Received: x\n', 'References: <a@b>\n', ' folded\n', 'no header at all\n', 'From: a@b.pl\n']
  return [
    ...single,
    ...lines.map((line): Named => [`many lines ${line}`, `${start}${line.repeat(900_000 / line.length)}\nx`]),
  ]
}

function hostileBodies(): Named[] {
  const size = 20_000_000
  const multipart = `${start}Content-Type: multipart/mixed; boundary=b\n\n`
  return [
    ['empty lines', `${start}\n${'\n'.repeat(size)}`],
    ['blank lines', `${start}\n${' \n'.repeat(size / 2)}x`],
    ['one line', `${start}\n${'a'.repeat(size)}`],
    ['unknown 8-bit text', `${start}\n${'\xb9'.repeat(size)}`],
    ['soft line breaks', `${start}Content-Type: text/plain; format=flowed\n\n${'a \n'.repeat(size / 3)}`],
    ['quoted-printable', `${start}Content-Transfer-Encoding: quoted-printable\n\n${'=20 '.repeat(size / 4)}`],
    [
      'blanks in quoted-printable',
      `${start}Content-Transfer-Encoding: quoted-printable\n\n${'= '.repeat(size / 2)}`,
    ],
    [
      'a long blank in quoted-printable',
      `${start}Content-Transfer-Encoding: quoted-printable\n\n${' '.repeat(size)}x`,
    ],
    [
      'base64 padding',
      `${start}Content-Type: image/png\nContent-Transfer-Encoding: base64\n\n${'= '.repeat(size / 2)}QQ`,
    ],
    [
      'base64',
      `${start}Content-Type: image/png\nContent-Transfer-Encoding: base64\n\n${'QQ==\n'.repeat(size / 5)}`,
    ],
    [
      'uuencode',
      `${start}Content-Transfer-Encoding: x-uuencode\n\n${`M${'A'.repeat(60)}\n`.repeat(size / 62)}`,
    ],
    ['blank texts', `${multipart}--b\n\n${' '.repeat(4_000_000)}\n${'--b\n\n \n'.repeat(10_000)}`],
    ['parts', multipart + '--b\n\nx\n'.repeat(400_000)],
    ['parts with long headers', multipart + `--b\n${'a\n'.repeat(50_000)}`.repeat(200)],
    ['delimiters that are none', multipart + '--bx\n'.repeat(size / 5)],
    ['parts in parts', `${start}${nested(2000)}`],
    [
      'pictures',
      `${multipart}--b\nContent-Type: text/html\n\n${'<i>x'.repeat(500_000)}\n${'--b\nContent-Type: image/png\nContent-ID: <a@b>\n\nx\n'.repeat(20_000)}`,
    ],
    [
      'delivery reports',
      `${multipart}--b\nContent-Type: message/delivery-status\n\n${'Final-Recipient: rfc822; a@b.pl\n\n'.repeat(200_000)}`,
    ],
  ]
}

function nested(levels: number): string {
  const openings = Array.from(
    { length: levels },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
  )
  return openings.join('')
}
