import { replyMessage } from '../../commands/messages/reply-message.ts'
import type { ReplyDraft } from '../../desk/drafts.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { deliveriesOfInteraction } from '../../queries/messages/deliveries-of-interaction.ts'
import { eventDetails } from '../../queries/events/event-details.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import { messagesOfInteraction } from '../../queries/messages/messages-of-interaction.ts'
import { latestUndoable } from '../../queries/events/latest-undoable.ts'
import { clean } from '../../language/clean.ts'
import { addressesOf } from '../forms/reply-form.ts'
import type { Intent } from '../state/intent.ts'
import type { Overlay } from '../state/model.ts'
import type { Doing } from './doing.ts'
import { give } from './give.ts'
import { isHeldBack } from './hold-back.ts'
import { saidRefusal } from './tell.ts'

type ReplyInput = Parameters<typeof replyMessage.handler>[1]

/** Sends what was written to the outbox, where it waits out its delay. Refused, the reply stays as it is, and says why. */
export async function sendReply(
  doing: Doing,
  { ref, reply }: Extract<Intent, { readonly do: 'reply' }>,
): Promise<void> {
  const { ui, desk, look, outside } = doing
  // A batch of its own: what wraps the contact up may join it, so that one undo takes both back.
  const lost = reply.attached.find(({ contentHash }) => !outside.attachments.read(contentHash))
  if (lost) {
    keepBackWith(doing, look.say('reply.file-lost', { name: clean(lost.name) }))
    return
  }
  const intent = { do: 'reply', ref, reply } as const
  if (isHeldBack(doing, { about: ref, what: 'reply', text: reply.text, intent })) return
  const done = await give(doing, replyMessage, replyInput(ref, reply), { ref: null })
  const { overlay } = doing.scene.model
  if (!done.ok) {
    if (overlay?.kind === 'reply') keepBack(doing, overlay, done.refusal)
    return
  }
  // What was sent is in the store; beside it nothing personal is kept that erasing would not reach.
  desk.drafts.replies.letGo(ref, reply)
  ui.change({ do: 'close' })
  const { to, notBefore } = done.value
  const notice = { kind: 'done', text: look.say('done.reply', { to }), leavesAt: notBefore } as const
  ui.change({ do: 'notice', notice: { ...notice, hint: look.say('hint.reply') } })
}

function keepBackWith({ ui, scene }: Doing, problem: string): void {
  const { overlay } = scene.model
  if (overlay?.kind === 'reply') ui.change({ do: 'open', overlay: { ...overlay, problem } })
}

/** A reply as the command takes it. What was left empty is as it would be anyway. */
export function replyInput(
  ref: string,
  { to: line, subject, text, lastSeen, attached }: ReplyDraft,
): ReplyInput {
  const [to, ...cc] = addressesOf(line)
  return {
    ref,
    text,
    lastSeen,
    ...(to === undefined ? {} : { to }),
    ...(cc.length === 0 ? {} : { cc }),
    ...(subject.trim() === '' ? {} : { subject }),
    ...(attached.length === 0 ? {} : { attachments: [...attached] }),
  }
}

/** Why a reply was not sent. What it was overtaken by is on the screen from now on: sent again, it was seen. */
export function keepBack(doing: Doing, overlay: Overlay<'reply'>, refusal: Refusal): void {
  const { ui, reading } = doing
  if (refusal.code !== 'reply-overtaken') {
    const problem = saidRefusal(doing, refusal).message
    ui.change({ do: 'open', overlay: { ...overlay, problem } })
    return
  }
  const interaction = reading.reader.one(interactionByRef, { ref: overlay.form.ref })
  const newest =
    interaction && reading.reader.one(messagesOfInteraction, { interactionId: interaction.id, limit: 1 })
  const form = { ...overlay.form, lastSeen: newest?.id ?? overlay.form.lastSeen }
  ui.change({ do: 'open', overlay: { ...overlay, form, problem: null } })
}

/** Whether a refusal of several commands is that of the reply among them. */
export function isAboutReply({ code }: Refusal): boolean {
  return code.startsWith('reply-') || code === 'message-empty' || code === 'contact-point-invalid'
}

/**
 * The batch of a reply to a contact that can still be called back, when sending it was the last thing that the agent did;
 * null otherwise, because what he did in between would stand in the way of an undo.
 */
export function batchOfReply(
  { reading: { reader }, agent, now }: Doing,
  ref: string,
): { readonly batch: string; readonly leavesAt: number } | null {
  const last = latestUndoable(reader, agent)
  const [event] = last?.events ?? []
  if (!event || !last || last.batch === null || last.events.length > 1) return null
  const isThis = event.command === replyMessage.name && reader.one(eventDetails, event)?.input['ref'] === ref
  const interaction = isThis ? reader.one(interactionByRef, { ref }) : undefined
  const [latest] = interaction ? reader.all(deliveriesOfInteraction, { interactionId: interaction.id }) : []
  const waits = latest?.state === 'waiting' && latest.notBefore > now()
  return waits ? { batch: last.batch, leavesAt: latest.notBefore } : null
}
