/** Damages a mail in one of the ways in which mails are damaged on their way; the same seed does the same damage. */
export function mutateMail(raw: Buffer, seed: number): Buffer {
  const random = randomFrom(seed)
  const below = (limit: number) => Math.floor(random() * Math.max(1, limit))
  let mail: Buffer = Buffer.from(raw)
  for (let round = 1 + below(4); round > 0; round--) {
    const kind = kinds[below(kinds.length)] ?? flipBytes
    mail = kind(mail, below)
  }
  return mail
}

type Mutation = (mail: Buffer, below: (limit: number) => number) => Buffer

const flipBytes: Mutation = (mail, below) => {
  const flipped = Buffer.from(mail)
  for (let count = 1 + below(20); count > 0; count--) flipped[below(mail.length)] = below(256)
  return flipped
}

const truncate: Mutation = (mail, below) => mail.subarray(0, below(mail.length + 1))

const cutOut: Mutation = (mail, below) => {
  const from = below(mail.length)
  return Buffer.concat([mail.subarray(0, from), mail.subarray(from + below(200))])
}

const repeatStretch: Mutation = (mail, below) => {
  const from = below(mail.length)
  const stretch = mail.subarray(from, from + 1 + below(80))
  return Buffer.concat([
    mail.subarray(0, from),
    ...Array<Buffer>(1 + below(400)).fill(stretch),
    mail.subarray(from),
  ])
}

const repeatLine: Mutation = (mail, below) => {
  const lines = mail.toString('latin1').split('\n')
  const line = lines[below(Math.min(lines.length, 60))] ?? ''
  lines.splice(below(lines.length), 0, ...Array<string>(1 + below(50)).fill(line))
  return Buffer.from(lines.join('\n'), 'latin1')
}

const damageBoundary: Mutation = (mail, below) => {
  const text = mail.toString('latin1')
  const places = [...text.matchAll(/^--|boundary=|=\?|\?=|;|"|</gm)].map((match) => match.index)
  const at = places[below(places.length)] ?? 0
  const insert = ['"', ';', '--', '\r\n', '\0', '(', '=?utf-8?q?', '', '='][below(9)] ?? ''
  return Buffer.from(text.slice(0, at) + insert + text.slice(at + below(4)), 'latin1')
}

const swapCharset: Mutation = (mail, below) => {
  const charset =
    ['utf-16', 'iso-2022-jp', 'gb18030', 'utf-7', 'x', '', 'replacement', 'windows-1250'][below(8)] ?? ''
  return Buffer.from(mail.toString('latin1').replace(/charset="?[\w-]+/i, `charset=${charset}`), 'latin1')
}

const swapEncoding: Mutation = (mail, below) => {
  const encoding = ['base64', 'quoted-printable', 'x-uuencode', '8bit', 'binary', '\0'][below(6)] ?? ''
  return Buffer.from(
    mail.toString('latin1').replace(/(content-transfer-encoding:)[^\n]*/gi, `$1 ${encoding}`),
    'latin1',
  )
}

const swapLineEnds: Mutation = (mail, below) =>
  Buffer.from(
    mail.toString('latin1').replace(/\r?\n/g, ['\n', '\r\n', '\r', '\n\n'][below(4)] ?? '\n'),
    'latin1',
  )

const kinds = [
  flipBytes,
  truncate,
  cutOut,
  repeatStretch,
  repeatLine,
  damageBoundary,
  swapCharset,
  swapEncoding,
  swapLineEnds,
]

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
