import type { MailProblem } from './mail-problem.ts'
import { decodeTransfer } from './decode-transfer.ts'
import { readMailHeader, type MailHeader } from './mail-header.ts'
import { mimeValue, type MimeValue } from './mime-value.ts'

/** One part of a mail: its transfer encoding is undone, its charset is not. */
export type MailPart = {
  /** Lower case, such as `text/plain`. */
  readonly mediaType: string
  readonly parameters: ReadonlyMap<string, string>
  /** Lower case; empty when there is none. */
  readonly disposition: string
  readonly fileName: string | null
  readonly contentId: string | null
  readonly content: Uint8Array
  readonly children: readonly MailPart[]
}

/** More than any mail program writes; what lies deeper or behind is not taken apart. */
const maximum = { depth: 50, parts: 5000, partHeaderBytes: 1024 * 1024 }

type Budget = { partsLeft: number; headerBytesLeft: number }

/**
 * Splits a mail into its parts. The parts share the bytes of the mail and keep its line ends: an attachment comes out
 * as it was put in. Read here rather than by postal-mime, which decodes headers as UTF-8 only, joins the lines of an
 * unencoded part anew, and takes 10 microseconds and more memory than it has for each line (60 MB of empty lines: 4 GB),
 * and rather than by mailparser or the mailsplit behind it, which lose what stands behind a part that is never closed and
 * all of a mail whose delimiters end in a blank (RFC 2046 demands both of a reader), and hang on blanks in
 * quoted-printable (libqp 2.1.2: 160 kB of them take 46 seconds).
 */
export function readMailTree(raw: Uint8Array, header: MailHeader, problems: Set<MailProblem>): MailPart {
  const budget: Budget = { partsLeft: maximum.parts, headerBytesLeft: maximum.partHeaderBytes }
  const root = readPart(
    { header, body: raw.subarray(header.bytes), defaultType: 'text/plain', depth: 0 },
    budget,
  )
  if (budget.partsLeft === 0) problems.add('parts-cut')
  return root
}

type Unread = {
  readonly header: MailHeader
  readonly body: Uint8Array
  readonly defaultType: string
  readonly depth: number
}

function readPart({ header, body, defaultType, depth }: Unread, budget: Budget): MailPart {
  const type = mimeValue(header.first('content-type') ?? defaultType)
  const disposition = mimeValue(header.first('content-disposition') ?? '')
  const fileName = fileNameOf({ type, disposition, location: header.first('content-location') })
  const mediaType = mediaTypeOf(type, fileName)
  const boundary = mediaType.startsWith('multipart/') ? type.parameters.get('boundary') : undefined
  const pieces = boundary && depth < maximum.depth ? splitAtBoundary(body, boundary, budget.partsLeft) : []
  budget.partsLeft -= pieces.length
  const innerType = mediaType === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
  const children = pieces.map((piece) => {
    const inner = readMailHeader(piece, budget.headerBytesLeft)
    budget.headerBytesLeft = Math.max(0, budget.headerBytesLeft - inner.bytes)
    return readPart(
      { header: inner, body: piece.subarray(inner.bytes), defaultType: innerType, depth: depth + 1 },
      budget,
    )
  })
  const encoding = mimeValue(header.first('content-transfer-encoding') ?? '').value
  return {
    mediaType,
    parameters: type.parameters,
    disposition: disposition.value,
    fileName,
    contentId: header.first('content-id')?.replace(/^<|>$/g, '') || null,
    content: children.length > 0 ? body.subarray(0, 0) : decodeTransfer(body, encoding),
    children,
  }
}

/** Of a damaged type what can be read counts; one that says nothing is plain text (RFC 2045, 5.2), unless it is a file. */
function mediaTypeOf(type: MimeValue, fileName: string | null): string {
  const written = /^[\w.+-]+\/[\w.+-]+/.exec(type.value)
  if (written) return written[0]
  if (type.parameters.has('boundary')) return 'multipart/mixed'
  return type.value === '' || fileName === null ? 'text/plain' : 'application/octet-stream'
}

/** Phones name pictures in Content-Location only. */
function fileNameOf(part: {
  type: MimeValue
  disposition: MimeValue
  location: string | undefined
}): string | null {
  const given = part.disposition.parameters.get('filename') || part.type.parameters.get('name')
  if (given) return given
  return part.location && /^[^/:?#\s][^/:?#]{0,200}\.\w{1,8}$/.test(part.location) ? part.location : null
}

/** The pieces between the delimiter lines of a multipart body; a missing end is read as if it came last. */
function splitAtBoundary(body: Uint8Array, boundary: string, limit: number): Uint8Array[] {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const delimiter = Buffer.from(`--${boundary}`)
  const pieces: Uint8Array[] = []
  let start = -1
  for (let at = bytes.indexOf(delimiter); at >= 0; at = bytes.indexOf(delimiter, at + 1)) {
    const isAtLineStart = at === 0 || bytes[at - 1] === 0x0a
    const line = isAtLineStart ? delimiterLine(bytes, at + delimiter.length) : null
    if (!line) continue
    if (start >= 0 && pieces.length < limit)
      pieces.push(bytes.subarray(start, Math.max(start, endBefore(bytes, at))))
    start = line.isLast ? -1 : line.end
  }
  if (start >= 0 && start < bytes.length && pieces.length < limit) pieces.push(bytes.subarray(start))
  return pieces
}

/** What follows a delimiter on its line: nothing but `--` and blanks, or it is none. */
function delimiterLine(bytes: Buffer, from: number): { isLast: boolean; end: number } | null {
  const isLast = bytes[from] === 0x2d && bytes[from + 1] === 0x2d
  let at = isLast ? from + 2 : from
  while (bytes[at] === 0x20 || bytes[at] === 0x09 || bytes[at] === 0x0d) at++
  if (at >= bytes.length) return { isLast, end: bytes.length }
  return bytes[at] === 0x0a ? { isLast, end: at + 1 } : null
}

/** The line end before a delimiter belongs to the delimiter. */
function endBefore(bytes: Buffer, at: number): number {
  if (bytes[at - 1] !== 0x0a) return at
  return bytes[at - 2] === 0x0d ? at - 2 : at - 1
}
