import {
  type ReceivedInteraction,
  receiveInteraction,
} from '../../commands/interactions/receive-interaction.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { normalizeContactPoint } from '../../domain/contact-point.ts'
import type { EpochMs } from '../../domain/ids.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { type MailDoor, mailReceipt } from '../../exchange/mail/mail-receipt.ts'
import { type ParsedMail, parseMail } from '../../mail/parse-mail.ts'
import { customersByContactPoint } from '../../queries/customers/customers-by-contact-point.ts'
import { addressesOfSite } from '../../queries/messages/own-addresses.ts'
import type { AttachmentGroup } from '../../store/attachments/attachment-group.ts'
import type { MailboxPlace } from '../../store/channels/mailbox-places.ts'
import type { Store } from '../../store/open-store.ts'
import type { Outcome } from '../../store/outcome.ts'
import type { ImapMailbox, MailEnvelope } from './imap-mailbox.ts'
import { type UnreadMail, mailOfEnvelope } from './mail-of-envelope.ts'

export type Receiving = {
  readonly store: Pick<Store, 'runner' | 'reader'>
  /** The entry point at which the mails come in. */
  readonly point: { readonly key: string; readonly queue: string }
  /** Keeps contents beside the store, durable once it is settled. */
  readonly keep: () => AttachmentGroup
  /** What a contact says whose mail could not be read, for who opens it. */
  readonly wordsOf: (unread: UnreadMail) => string
  readonly now: () => EpochMs
  /** Mails that came before this moment stay where they are. */
  readonly since: EpochMs
}

/** Larger mails stay in the mailbox: their contact says so. */
const largestMail = 50 * 1024 * 1024

/**
 * Lets in what has come to a mailbox since the last time, each mail and how far the mailbox was fetched in one transaction: whatever ends the
 * program, a mail comes in once. What cannot be read, or is too large to be fetched, comes in as a contact that says so. Answers how many
 * contacts came in or went on.
 * Refuses: what the mail server and the store refuse; what came in until then is in.
 */
export async function receiveNewMails(
  mailbox: Pick<ImapMailbox, 'uidValidity' | 'uidsAbove' | 'envelope' | 'source'>,
  receiving: Receiving,
  stop: AbortSignal,
): Promise<Decision<number>> {
  const place = await placeOf(mailbox.uidValidity, receiving)
  if (!place.ok) return place
  const uids = await mailbox.uidsAbove(place.value.uid, place.value.since)
  if (!uids.ok) return uids
  let came = 0
  for (const uid of uids.value) {
    if (stop.aborted) break
    const envelope = await mailbox.envelope(uid)
    if (!envelope.ok) return envelope
    // Deleted meanwhile, or older than the day by which a server finds.
    if (!envelope.value || (envelope.value.arrivedAt ?? Infinity) < place.value.since) continue
    const raw = envelope.value.bytes > largestMail ? accept(null) : await mailbox.source(uid)
    if (!raw.ok) return raw
    const taken = await takeOne(
      { envelope: envelope.value, raw: raw.value },
      { ...place.value, uid },
      receiving,
    )
    if (!taken.ok) return taken
    if (taken.value) came++
  }
  return accept(came)
}

async function placeOf(
  uidValidity: string,
  { store, point, since }: Receiving,
): Promise<Decision<MailboxPlace>> {
  return store.runner.transaction(async ({ channels: { places } }) => {
    const known = await places.of(point.key)
    if (known?.uidValidity === uidValidity) return { commit: false, answer: known }
    // All of it is looked at anew; what is here already is known by its Message-ID or its content.
    const place = { uidValidity, uid: 0, since: known?.since ?? since }
    await places.move(point.key, place)
    return { commit: true, answer: place }
  })
}

type Fetched = { readonly envelope: MailEnvelope; readonly raw: Uint8Array | null }

/** Lets one mail in; answers whether it made or joined a contact. */
async function takeOne(
  { envelope, raw }: Fetched,
  place: MailboxPlace,
  receiving: Receiving,
): Promise<Decision<boolean>> {
  const parsed = raw && (await parseMail(raw))
  const unread: UnreadMail | null =
    parsed === null
      ? { why: 'mail-too-large', detail: String(envelope.bytes), envelope }
      : 'refused' in parsed
        ? { why: parsed.refused, detail: parsed.detail, envelope }
        : null
  const group = receiving.keep()
  const rawHash = raw && group.put(raw)
  const mail = parsed === null || 'refused' in parsed ? mailOf(unread, receiving) : parsed
  const contentHashes = mail.attachments.map(({ content }) => group.put(content))
  await group.settle()
  const door = doorOf(envelope, receiving)
  const taken = await letIn(mailReceipt({ mail, rawHash, contentHashes }, door), place, receiving)
  if (!('fault' in taken) || unread !== null) return settled(taken)
  // A fault of ours loses nobody's mail: it comes in as what could not be read.
  const { fault } = taken
  const detail = fault instanceof Error ? fault.message : String(fault)
  const instead = mailOf({ why: 'mail-unreadable', detail, envelope }, receiving)
  return settled(
    await letIn(mailReceipt({ mail: instead, rawHash, contentHashes: [] }, door), place, receiving),
  )
}

function settled(taken: Taken): Decision<boolean> {
  if ('fault' in taken) throw taken.fault
  return taken
}

function mailOf(unread: UnreadMail | null, { wordsOf }: Receiving): ParsedMail {
  if (unread === null) throw new Error('there is nothing to say of a mail that was read')
  return mailOfEnvelope(unread.envelope, wordsOf(unread))
}

function doorOf(envelope: MailEnvelope, { store, point, now }: Receiving): MailDoor {
  const own = new Set(store.reader.all(addressesOfSite, {}).map(({ address }) => address.toLowerCase()))
  return {
    queue: point.queue,
    entryPointOf: () => point.key,
    isOwn: (address) => own.has(address.toLowerCase()),
    customerOf: (address) =>
      store.reader.one(customersByContactPoint, {
        kind: 'email',
        normalized: normalizeContactPoint('email', address),
      })?.ref,
    now: now(),
    ...(envelope.arrivedAt !== null && { arrivedAt: envelope.arrivedAt }),
  }
}

type Taken = Decision<boolean> | { readonly fault: unknown }

/** Gives the command and counts the mailbox on, both or neither. */
async function letIn(
  input: Parameters<(typeof receiveInteraction)['handler']>[1],
  place: MailboxPlace,
  { store, point }: Receiving,
): Promise<Taken> {
  const checked = receiveInteraction.parse(input)
  if (!checked.ok) return { fault: new Error(checked.refusal.code) }
  const id = `mail:${point.key}:${place.uidValidity}:${place.uid}`
  const done = await store.runner.transaction<Taken>(async (inside) => {
    const given = { command: receiveInteraction, input: checked.value, actor: 'system', id }
    const ran = await inside.attempt(
      () => inside.run(given as never) as Promise<Outcome<ReceivedInteraction>>,
    )
    if ('fault' in ran) return { commit: false, answer: ran }
    const outcome = ran.answer
    if (!outcome.ok && !isHere(outcome.refusal)) return { commit: false, answer: outcome }
    await inside.channels.places.move(point.key, place)
    return { commit: true, answer: accept(outcome.ok && !('already' in outcome)) }
  })
  return done.ok ? done.value : refuse(done.refusal)
}

/** It came another way: by an import, another mailbox, or under another numbering. */
function isHere({ code }: Refusal): boolean {
  return code === 'message-already-received'
}
