import type { EpochMs } from '../domain/ids.ts'
import { decodeText } from './decode-text.ts'
import { deliveryReport, type DeliveryReport } from './delivery-report.ts'
import { decodeEncodedWords } from './encoded-words.ts'
import { isAutomaticMail } from './is-automatic-mail.ts'
import { mailAddresses, type MailAddress } from './mail-addresses.ts'
import { mailContent, type MailAttachment, type MailContent } from './mail-content.ts'
import { mailDate } from './mail-date.ts'
import { readMailHeader, type MailHeader } from './mail-header.ts'
import type { MailProblem } from './mail-problem.ts'
import { mailSender } from './mail-sender.ts'
import { readMailTree } from './mail-tree.ts'
import { messageIds } from './message-ids.ts'

/** What a mail says, decoded but not made harmless: show it only through `clean()`. */
export type ParsedMail = {
  /** Without angle brackets, as all ids here; null when the mail has none. */
  readonly messageId: string | null
  readonly inReplyTo: readonly string[]
  /** Oldest first. */
  readonly references: readonly string[]
  /** Who wrote it; null when the mail does not say. The address is empty when only a name is known. */
  readonly from: MailAddress | null
  readonly sender: MailAddress | null
  readonly replyTo: readonly MailAddress[]
  readonly to: readonly MailAddress[]
  readonly cc: readonly MailAddress[]
  /** One line; empty when there is none. */
  readonly subject: string
  /** From Date, else from the latest Received; null when neither can be read. */
  readonly sentAt: EpochMs | null
  /** Lines end in `\n`; at most 200,000 characters. */
  readonly text: string
  readonly textTruncated: boolean
  /** True for mail that must never be answered automatically. */
  readonly isAutomatic: boolean
  readonly deliveryReport: DeliveryReport | null
  readonly attachments: readonly MailAttachment[]
  /** Codes of what was broken and read all the same, in no order. */
  readonly problems: readonly MailProblem[]
}

export type MailRefused = {
  readonly refused:
    'mail-empty' | 'mail-without-header' | 'mail-too-large' | 'mail-header-too-large' | 'mail-unreadable'
  /** What exactly was wrong, in English, for a log or a report. */
  readonly detail: string
}

/** Longer text is cut: drawing 200,000 characters without a space takes a second. */
const maximumTextLength = 200_000
const maximumBytes = 50 * 1024 * 1024

/** A message without any of these is some other kind of file. */
const mailHeaders = [
  'from',
  'to',
  'cc',
  'subject',
  'date',
  'message-id',
  'received',
  'return-path',
  'sender',
  'delivered-to',
]

/**
 * Reads one mail, broken ones as a mail reader would. Never throws: in an import of thousands, the one that finds a
 * fault in here is refused as unreadable, and the others go through.
 * Refuses: mail-empty, mail-without-header, mail-too-large, mail-header-too-large, mail-unreadable.
 */
export async function parseMail(raw: Uint8Array): Promise<ParsedMail | MailRefused> {
  if (raw.length > maximumBytes) return { refused: 'mail-too-large', detail: `${raw.length} bytes` }
  try {
    return readMail(raw)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { refused: 'mail-unreadable', detail }
  }
}

function readMail(raw: Uint8Array): ParsedMail | MailRefused {
  const message = raw.subarray(startOfHeader(raw))
  if (message.length === 0) return { refused: 'mail-empty', detail: `${raw.length} bytes, all blank` }
  const header = readMailHeader(message)
  if (!mailHeaders.some((name) => header.names.has(name))) {
    return { refused: 'mail-without-header', detail: 'no From, To, Subject, Date or other header of a mail' }
  }
  if (header.isCut) return { refused: 'mail-header-too-large', detail: `${header.bytes} bytes` }

  const problems = new Set<MailProblem>()
  if (header.hasBrokenLine) problems.add('header-line-broken')
  const root = readMailTree(message, header, problems)
  const content = mailContent(root, problems)
  const text = content.text || textOfEnclosed(content)
  const messageId = messageIds(header.first('message-id') ?? '')[0] ?? null
  if (messageId === null) problems.add('message-id-missing')
  return {
    messageId,
    inReplyTo: header.all('in-reply-to').flatMap(messageIds),
    references: header.all('references').flatMap(messageIds),
    from: mailSender(header, problems),
    sender: addresses(header, 'sender')[0] ?? null,
    replyTo: addresses(header, 'reply-to'),
    to: addresses(header, 'to'),
    cc: addresses(header, 'cc'),
    subject: oneLine(decodeEncodedWords(header.first('subject') ?? '')),
    sentAt: sentAt(header, problems),
    text: text.slice(0, maximumTextLength).toWellFormed(),
    textTruncated: content.isCut || text.length > maximumTextLength,
    isAutomatic: isAutomaticMail(header, root.mediaType),
    deliveryReport: deliveryReport(content.attachments),
    attachments: content.attachments,
    problems: [...problems],
  }
}

/** Skips a byte order mark, empty lines and the `From ` line that a mailbox leaves in front. */
function startOfHeader(raw: Uint8Array): number {
  let at = raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf ? 3 : 0
  while (at < raw.length && (raw[at] === 0x0a || raw[at] === 0x0d || raw[at] === 0x20 || raw[at] === 0x09))
    at++
  const start = Buffer.from(raw.subarray(at, at + 100)).toString('latin1')
  if (!/^>?From [ \t]*[^\s:]/.test(start)) return at
  const newline = raw.indexOf(0x0a, at)
  return newline < 0 ? raw.length : newline + 1
}

function addresses(header: MailHeader, name: string): MailAddress[] {
  return header
    .all(name)
    .flatMap(mailAddresses)
    .filter((entry) => entry.address !== '')
}

function sentAt(header: MailHeader, problems: Set<MailProblem>): EpochMs | null {
  const date = mailDate(header.first('date') ?? '')
  if (date !== null) return date
  problems.add(header.first('date') === undefined ? 'date-missing' : 'date-unreadable')
  const received = header.first('received')
  return received === undefined ? null : mailDate(received.slice(received.lastIndexOf(';') + 1))
}

/** A mail that says nothing itself is read by what it encloses: a forwarded message, or the report of a mail system. */
function textOfEnclosed(content: MailContent): string {
  const enclosed = content.attachments.find((part) => part.mediaType === 'message/rfc822')
  const report = content.attachments.find((part) => part.mediaType === 'message/delivery-status')
  if (report) return decodeText(report.content, null).text.replace(/\r\n?/g, '\n').trim()
  if (!enclosed) return ''
  const message = enclosed.content.subarray(startOfHeader(enclosed.content))
  return mailContent(readMailTree(message, readMailHeader(message), new Set()), new Set()).text
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 2000).toWellFormed()
}
