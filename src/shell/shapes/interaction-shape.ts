import type { Delivery } from '../../domain/delivery.ts'
import type { InteractionView } from '../../queries/interactions/interaction-view.ts'
import type { SegmentRow } from '../../queries/interactions/segments-of-interaction.ts'
import { customerShape } from './customer-shape.ts'
import { iso, isoOrNull } from './iso.ts'
import { noteShape } from './note-shape.ts'

/** One interaction with all that an agent looks at, as programs read it. */
export function interactionShape(view: InteractionView) {
  const {
    interaction,
    contact,
    matter,
    queue,
    card,
    messages,
    attachments,
    deliveries,
    notes,
    segments,
    wrapUp,
  } = view
  const { ref, version, channel, direction, state, heldBy, subject, putBacks } = interaction
  return {
    kind: 'interaction',
    ref,
    version,
    channel,
    direction,
    state,
    contact,
    queue: { key: interaction.queueId, name: queue?.name ?? interaction.queueId },
    heldBy,
    subject,
    arrivedAt: iso(interaction.arrivedAt),
    queuedAt: iso(interaction.queuedAt),
    dueAt: isoOrNull(interaction.dueAt),
    endedAt: isoOrNull(interaction.endedAt),
    putBacks,
    customer: card ? customerShape(card) : null,
    case: matter?.ref ?? null,
    messages: messages.map((message) => ({
      direction: message.direction,
      from: { name: message.senderName, address: message.senderAddress },
      to: message.recipients,
      subject: message.subject,
      text: message.text,
      messageId: message.messageId,
      sentAt: isoOrNull(message.sentAt),
      receivedAt: iso(message.receivedAt),
      isAutomatic: message.isAutomatic,
      ...deliveryOf(message.id, deliveries),
      attachments: attachments
        .filter(({ messageId }) => messageId === message.id)
        .map(({ name, mediaType, bytes, contentHash }) => ({ name, mediaType, bytes, sha256: contentHash })),
    })),
    notes: notes.map(noteShape),
    segments: segments.map(segmentShape),
    wrapUp: wrapUp
      ? {
          agent: wrapUp.agentId,
          reason: codePath(wrapUp.reasonCodeId),
          outcome: codePath(wrapUp.outcomeCodeId),
          moreOutcomes: wrapUp.moreOutcomes.map(codePath),
          fields: wrapUp.fields,
          note: wrapUp.note,
          at: iso(wrapUp.at),
          how: wrapUp.how,
          isCorrection: wrapUp.corrects !== null,
        }
      : null,
  }
}

/** Where an outgoing message is; nothing for one that came in. */
function deliveryOf(messageId: string, deliveries: readonly Delivery[]) {
  const found = deliveries.find((delivery) => delivery.messageId === messageId)
  if (!found) return {}
  const { ref, state, notBefore, attempts, error } = found
  return { delivery: { ref, state, notBefore: iso(notBefore), attempts, error } }
}

function segmentShape({ kind, queueId, agentId, startedAt, endedAt, talkEndedAt, ...segment }: SegmentRow) {
  return {
    kind,
    queue: queueId,
    agent: agentId,
    startedAt: iso(startedAt),
    endedAt: isoOrNull(endedAt),
    talkEndedAt: isoOrNull(talkEndedAt),
    heldSeconds: Math.round(segment.heldMs / 1000),
    ending: segment.ending,
    endingReason: segment.endingReason,
  }
}

/** `refund.promised` of `outcome:refund.promised@1`. */
export function codePath(id: string | null): string | null {
  return id === null ? null : id.slice(id.indexOf(':') + 1, id.lastIndexOf('@'))
}
