import type { MailRefused, ParsedMail } from '../../mail/parse-mail.ts'
import type { MailEnvelope } from './imap-mailbox.ts'

/** A mail that could not be read, and all that is known of it. */
export type UnreadMail = {
  readonly why: MailRefused['refused']
  /** What exactly was wrong, in English; of a mail that is too large its bytes. */
  readonly detail: string
  readonly envelope: MailEnvelope
}

/** A mail as its envelope alone tells it, with a text of ours in the place of its own. */
export function mailOfEnvelope(
  { subject, from, messageId, arrivedAt }: MailEnvelope,
  text: string,
): ParsedMail {
  return {
    messageId: messageId === '' ? null : messageId,
    inReplyTo: [],
    references: [],
    from: from && { name: oneLine(from.name), address: oneLine(from.address) },
    sender: null,
    replyTo: [],
    to: [],
    cc: [],
    subject: oneLine(subject),
    sentAt: arrivedAt,
    text,
    textTruncated: false,
    isAutomatic: false,
    deliveryReport: null,
    attachments: [],
    problems: [],
  }
}

function oneLine(words: string): string {
  return words.replace(/\p{Cc}+/gu, ' ').trim()
}
