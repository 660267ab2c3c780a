import MailComposer from 'nodemailer/lib/mail-composer'
import { whyNotContactPoint } from '../domain/contact-point.ts'
import type { EpochMs } from '../domain/ids.ts'
import { oneLine } from '../domain/outgoing.ts'
import { flowed } from './flowed.ts'

/** What goes out. Addresses and ids come from outside, and are checked here once more. */
export type OutgoingMail = {
  readonly from: { readonly name: string; readonly address: string }
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly subject: string
  readonly text: string
  /** Without angle brackets, as all ids here. */
  readonly messageId: string
  readonly inReplyTo: string | null
  /** Oldest first. */
  readonly references: readonly string[]
  readonly sentAt: EpochMs
  /** Written by the program and not by a person: no machine answers it then. Source: RFC 3834, 5. */
  readonly isAutomatic: boolean
  readonly attachments: readonly {
    readonly name: string
    readonly mediaType: string
    readonly content: Uint8Array
  }[]
}

/** A mail as it goes over the line, and between whom. */
export type ComposedMail = {
  readonly raw: Uint8Array
  readonly envelope: { readonly from: string; readonly to: readonly string[] }
}

/** An address that no mail can be written to. */
export type NotComposed = { readonly whyNot: 'address-malformed'; readonly address: string }

/** Makes the bytes of a mail; the same mail is the same bytes. */
export async function composeMail(mail: OutgoingMail): Promise<ComposedMail | NotComposed> {
  const { from, to, cc, messageId, attachments } = mail
  const wrong = [from.address, ...to, ...cc].find((address) => !isWritable(address))
  if (wrong !== undefined) return { whyNot: 'address-malformed', address: wrong }
  const composer = new MailComposer({
    from: { name: oneLine(from.name), address: from.address },
    to: to.map(named),
    cc: cc.map(named),
    subject: oneLine(mail.subject),
    messageId: `<${messageId}>`,
    ...(mail.inReplyTo !== null && isId(bare(mail.inReplyTo)) && { inReplyTo: `<${bare(mail.inReplyTo)}>` }),
    references: mail.references
      .map(bare)
      .filter(isId)
      .map((id) => `<${id}>`),
    date: new Date(mail.sentAt),
    headers: mail.isAutomatic ? { 'Auto-Submitted': 'auto-generated' } : {},
    // The parameters of its type are kept here alone.
    alternatives: [
      {
        content: Buffer.from(flowed(mail.text), 'utf8'),
        contentType: 'text/plain; charset=utf-8; format=flowed; delsp=no',
        contentTransferEncoding: 'quoted-printable',
      },
    ],
    attachments: attachments.map(({ name, mediaType, content }) => ({
      filename: oneLine(name),
      contentType: mediaTypeOf(mediaType),
      contentDisposition: 'attachment',
      content: Buffer.from(content),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
    baseBoundary: messageId.replaceAll(/[^0-9A-Za-z]/g, '').slice(0, 60),
  })
  return { raw: await composer.compile().build(), envelope: { from: from.address, to: [...to, ...cc] } }
}

function named(address: string) {
  return { name: '', address }
}

/** A plain address of one mailbox: whatever a header or a command of SMTP would read as more than that is none. */
function isWritable(address: string): boolean {
  return (
    address.length <= 254 &&
    whyNotContactPoint('email', address) === undefined &&
    /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@[\p{L}\p{M}\p{N}.-]+$/u.test(address)
  )
}

/** Ids of old messages may stand in brackets. */
function bare(id: string): string {
  return id.replace(/^</, '').replace(/>$/, '')
}

function isId(id: string): boolean {
  return /^[\x21-\x3b\x3d\x3f-\x7e]{1,500}$/.test(id)
}

/** What the sender's system called it, where that is a type at all. */
function mediaTypeOf(mediaType: string): string {
  return /^[a-z0-9!#$&^_.+-]{1,127}\/[a-z0-9!#$&^_.+-]{1,127}$/i.test(mediaType) &&
    !/^(?:multipart|message)\//i.test(mediaType)
    ? mediaType.toLowerCase()
    : 'application/octet-stream'
}
