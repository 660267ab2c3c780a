import { failDelivery } from '../../commands/messages/fail-delivery.ts'
import { startDelivery } from '../../commands/messages/start-delivery.ts'
import { succeedDelivery } from '../../commands/messages/succeed-delivery.ts'
import { mayHaveLeft } from '../../domain/delivery.ts'
import { type Actor, type EpochMs, reservedActors } from '../../domain/ids.ts'
import { type ComposedMail, type NotComposed, composeMail } from '../../mail/compose-mail.ts'
import { ownMessageId } from '../../mail/own-message-id.ts'
import { type DueDelivery, deliveriesDue } from '../../queries/messages/deliveries-due.ts'
import { deliveryById } from '../../queries/messages/delivery-by-id.ts'
import { filesOfMessage } from '../../queries/messages/files-of-message.ts'
import type { CommandDefinition } from '../../store/command-definition.ts'
import type { ServerStore } from '../../store/server-store.ts'
import type { HandOverJournal } from './hand-over-journal.ts'
import type { SentMail } from './sent-mail.ts'
import type { MailSender } from './smtp-sender.ts'

export type Sending = {
  readonly store: Pick<ServerStore, 'runner' | 'reader'>
  readonly actor: Actor
  readonly now: () => EpochMs
  /** The addresses whose mails leave through this mailbox. */
  readonly addresses: readonly string[]
  readonly send: MailSender
  readonly sent: SentMail
  readonly journal: HandOverJournal
  /** What Message-IDs are signed with. */
  readonly key: Uint8Array
  /** What is attached, by its hash; null where it is not here. */
  readonly content: (contentHash: string) => Promise<Uint8Array | null>
  /** Told of what keeps the mailbox from what it is asked: then it wants some rest, since sign-ins that fail on and on lock an account. */
  readonly trouble: (said: string) => void
}

/** What became of the mails that were due; `left` are those that nobody began, because the mailbox lets nothing leave now. */
export type SendingCounts = { sent: number; again: number; failed: number; left: number }

/** More are sent in the next round. */
const mostAtOnce = 200

/**
 * Sends what is due, one mail after another; nothing is sent twice by itself. What a process that died had begun goes on once its lease is over:
 * what lies in Sent was sent, what no server can have is sent again, and what a server may have without having said so fails and comes back as work.
 * One process at a time may do this for a store.
 */
export async function sendDeliveries(sending: Sending): Promise<SendingCounts> {
  const { store, now, addresses } = sending
  await forgetOver(sending)
  const own = new Set(addresses.map((address) => address.toLowerCase()))
  let isDown = false
  const counts: SendingCounts = { sent: 0, again: 0, failed: 0, left: 0 }
  const due = await store.reader.all(deliveriesDue, { channel: 'email', now: now(), limit: mostAtOnce })
  for (const delivery of due) {
    if (!own.has(delivery.senderAddress.toLowerCase())) continue
    if (isDown) {
      counts.left++
      continue
    }
    const became = await (delivery.state === 'sending' ? goOn(sending, delivery) : attempt(sending, delivery))
    if (became === 'not tried') isDown = true
    counts[became === 'not tried' ? 'again' : became]++
  }
  return counts
}

type Became = keyof SendingCounts | 'not tried'

/** What another process had begun. */
async function goOn(sending: Sending, delivery: DueDelivery): Promise<Became> {
  const { journal, sent, trouble } = sending
  const { id, attempts, messageId } = delivery
  const noted = await journal.read(id)
  const isOfThis = noted !== null && (noted.attempt === attempts || noted.attempt === 0)
  const found = messageId === '' ? { ok: true as const, value: false } : await sent.find(messageId)
  if (!found.ok) {
    trouble(found.refusal.code)
    return 'left'
  }
  if (found.value) return succeeded(sending, delivery)
  if (!isOfThis) return attempt(sending, delivery)
  if (noted.phase === 'handing-over')
    return failed(sending, delivery, { attempt: attempts, said: mayHaveLeft })
  const mail = await composed(sending, delivery, messageId)
  if ('raw' in mail) await keepInSent(sending, mail)
  return succeeded(sending, delivery)
}

/** Hands a mail over once more, or for the first time. */
async function attempt(sending: Sending, delivery: DueDelivery): Promise<Became> {
  const { journal, send, sent, key } = sending
  const { id, senderAddress } = delivery
  const domain = senderAddress.slice(senderAddress.lastIndexOf('@') + 1)
  const started = await give(sending, startDelivery, {
    delivery: id,
    messageId: ownMessageId({ delivery: id, domain }, key),
  })
  if (!started) return 'left'
  if (started.attempt === null || started.messageId === null) return 'failed'
  const { attempt: number, messageId } = started
  const mail = await composed(sending, delivery, messageId)
  if ('missing' in mail) {
    return failed(sending, delivery, { attempt: number, said: `attachment ${mail.missing} is not here` })
  }
  if ('whyNot' in mail) {
    const said = `501 5.1.3 ${mail.whyNot}: ${mail.address}`
    return failed(sending, delivery, { attempt: number, said, isPermanent: true })
  }
  const handed = await send(mail, () => journal.note(id, { attempt: number, phase: 'handing-over' }))
  if (handed.became === 'not tried') {
    sending.trouble(handed.said)
    const ended = await failed(sending, delivery, { attempt: number, said: handed.said })
    return ended === 'again' ? 'not tried' : ended
  }
  if (handed.became === 'refused') return failed(sending, delivery, { attempt: number, ...handed })
  if (handed.became === 'unknown') {
    // Some servers put what they take into Sent themselves.
    const found = await sent.find(messageId)
    if (found.ok && found.value) return succeeded(sending, delivery)
    return failed(sending, delivery, { attempt: number, said: mayHaveLeft })
  }
  await journal.note(id, { attempt: number, phase: 'taken' })
  await keepInSent(sending, mail)
  return succeeded(sending, delivery)
}

/** A mail that has left has left, whether or not there is a copy of it. */
async function keepInSent({ sent, trouble }: Sending, mail: ComposedMail): Promise<void> {
  const kept = await sent.append(mail.raw)
  if (!kept.ok) trouble(kept.refusal.code)
}

async function succeeded(sending: Sending, { id }: DueDelivery): Promise<Became> {
  await give(sending, succeedDelivery, { delivery: id })
  await sending.journal.forget(id)
  return 'sent'
}

async function failed(
  sending: Sending,
  { id }: DueDelivery,
  {
    attempt: number,
    said,
    isPermanent = said === mayHaveLeft,
  }: {
    readonly attempt: number
    readonly said: string
    readonly isPermanent?: boolean
  },
): Promise<Became> {
  const given = { delivery: id, attempt: number, error: said.slice(0, 2000), isPermanent }
  const outcome = await give(sending, failDelivery, given)
  await sending.journal.forget(id)
  return outcome?.state === 'waiting' ? 'again' : 'failed'
}

async function composed(
  { store, content, now }: Sending,
  delivery: DueDelivery,
  messageId: string,
): Promise<ComposedMail | NotComposed | { readonly missing: string }> {
  const attachments = []
  for (const { name, mediaType, contentHash } of await store.reader.all(filesOfMessage, {
    messageId: delivery.messageRowId,
  })) {
    const bytes = await content(contentHash)
    if (!bytes) return { missing: name }
    attachments.push({ name, mediaType, content: bytes })
  }
  const { senderName, senderAddress, address, cc, subject, text, inReplyTo, references, createdBy } = delivery
  return composeMail({
    from: { name: senderName, address: senderAddress },
    to: [address],
    cc,
    subject,
    text,
    messageId,
    inReplyTo,
    references,
    sentAt: now(),
    isAutomatic: reservedActors.includes(createdBy),
    attachments,
  })
}

/** What a command answered; undefined where it was refused, because the delivery is not as it was found. */
async function give<Input, Value>(
  { store, actor }: Sending,
  command: CommandDefinition<string, Input, Value>,
  input: NoInfer<Input>,
): Promise<Value | undefined> {
  const outcome = await store.runner.run({ command, input, actor })
  return outcome.ok && 'value' in outcome ? outcome.value : undefined
}

/** What the store knows the end of needs no note. */
async function forgetOver({ store, journal }: Sending): Promise<void> {
  for (const id of await journal.all()) {
    const delivery = await store.reader.one(deliveryById, { id })
    if (delivery?.state !== 'sending') await journal.forget(id)
  }
}
