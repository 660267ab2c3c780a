import type { receiveInteraction } from '../../commands/interactions/receive-interaction.ts'
import { whyNotContactPoint } from '../../domain/contact-point.ts'
import type { EpochMs } from '../../domain/ids.ts'
import type { ParsedMail } from '../../mail/parse-mail.ts'

type ReceiveInput = Parameters<(typeof receiveInteraction)['handler']>[1]
type Message = NonNullable<ReceiveInput['message']>

/** A mail whose whole message and attachments lie beside the store. */
export type KeptMail = {
  readonly mail: ParsedMail
  /** Null where the message itself was not kept. */
  readonly rawHash: string | null
  /** Of its attachments, in their order. */
  readonly contentHashes: readonly string[]
}

export type MailDoor = {
  /** Key of the queue that the mail waits in. */
  readonly queue: string
  /** The entry point at which it came in, by the addresses that it was written to. */
  readonly entryPointOf: (recipients: readonly string[]) => string | undefined
  /** Whether an address is the site's own or one of its people's. */
  readonly isOwn: (address: string) => boolean
  /** The ref of whoever has an address. */
  readonly customerOf: (address: string) => string | undefined
  readonly now: EpochMs
  /** When it reached the mailbox, where that is known; otherwise it says itself when it was sent. */
  readonly arrivedAt?: EpochMs
}

/** Mail was young then: an earlier date comes from a wrong clock. */
const earliest = Date.UTC(1990, 0, 1)

/**
 * What is given to the command that lets a mail in. The customer is who wrote it, not whom a reply goes to. What a machine
 * or the site itself wrote makes no customer, but belongs to one who is known.
 */
export function mailReceipt({ mail, rawHash, contentHashes }: KeptMail, door: MailDoor): ReceiveInput {
  const entryPoint = door.entryPointOf(recipients(mail))
  return {
    channel: 'email',
    queue: door.queue,
    ...(entryPoint === undefined ? {} : { entryPoint }),
    subject: clip(mail.subject, 2000),
    arrivedAt: arrivedAt(door.arrivedAt ?? mail.sentAt, door.now),
    ...sender(mail, door),
    message: {
      senderName: clip(mail.from?.name ?? '', 500),
      senderAddress: clip(mail.from?.address ?? '', 500),
      recipients: recipients(mail)
        .slice(0, 200)
        .map((address) => clip(address, 500)),
      ...replyTo(mail),
      text: mail.text,
      messageId: mail.messageId,
      references: threadOf(mail),
      rawHash,
      sentAt: mail.sentAt,
      isAutomatic: mail.isAutomatic,
      attachments: attachments(mail, contentHashes),
    },
  }
}

/** Kept where it says something: most mailers repeat the sender. */
function replyTo({ replyTo: wanted, from }: ParsedMail): Pick<Message, 'replyTo'> {
  const others = wanted
    .map(({ address }) => address)
    .filter((address) => address !== '' && address !== from?.address)
  return others.length === 0 ? {} : { replyTo: others.slice(0, 200).map((address) => clip(address, 500)) }
}

/** More than a person attaches; all of them are in the whole message. */
const attachmentLimit = 500

function attachments(mail: ParsedMail, contentHashes: readonly string[]): Message['attachments'] {
  return mail.attachments.slice(0, attachmentLimit).map(({ name, mediaType, content }, position) => ({
    name: name === null ? null : clip(name, 500),
    mediaType: clip(mediaType, 200),
    bytes: content.length,
    contentHash: contentHashes[position] ?? '',
  }))
}

function sender(mail: ParsedMail, { isOwn, customerOf }: MailDoor): Pick<ReceiveInput, 'from' | 'customer'> {
  const value = mail.from?.address ?? ''
  if (value.length > 500 || whyNotContactPoint('email', value)) return {}
  if (!mail.isAutomatic && !isOwn(value)) {
    return { from: { kind: 'email', value, name: clip(mail.from?.name ?? '', 500) } }
  }
  const customer = customerOf(value)
  return customer === undefined ? {} : { customer }
}

function arrivedAt(said: EpochMs | null, now: EpochMs): EpochMs {
  return said !== null && said >= earliest && said <= now ? said : now
}

function recipients(mail: ParsedMail): readonly string[] {
  return [...new Set([...mail.to, ...mail.cc].map(({ address }) => address))]
}

/** A delivery report belongs to the thread of the message that it is about. */
function threadOf(mail: ParsedMail): string[] {
  const about = mail.deliveryReport?.originalMessageId
  const ids = [...new Set([...mail.references, ...mail.inReplyTo, ...(about ? [about] : [])])]
  const others = ids.filter((id) => id !== mail.messageId)
  return others.length <= 200 ? others : [...others.slice(0, 1), ...others.slice(-199)]
}

function clip(text: string, length: number): string {
  return text.slice(0, length).toWellFormed()
}
