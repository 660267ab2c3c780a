import type { Case } from '../../domain/case.ts'
import type { Delivery } from '../../domain/delivery.ts'
import type { Interaction } from '../../domain/interaction.ts'
import type { Reader } from '../../store/reader.ts'
import { type AttachmentRow, attachmentsOfInteraction } from './attachments-of-interaction.ts'
import { type CustomerCard, customerCard } from '../customers/customer-card.ts'
import { contactOfInteraction } from './contact-of-interaction.ts'
import { deliveriesOfInteraction } from '../messages/deliveries-of-interaction.ts'
import { caseById } from '../cases/case-by-id.ts'
import { cardMasking } from '../customers/card-masking.ts'
import { maskedInteraction } from '../customers/masked-card.ts'
import { interactionByRef } from './interaction-by-ref.ts'
import { type WrapUpRecord, latestWrapUp } from './latest-wrap-up.ts'
import { type MessageRow, messagesOfInteraction } from '../messages/messages-of-interaction.ts'
import { type NoteRow, notesOfInteraction } from './notes-of-interaction.ts'
import { type QueueRecord, queueByKey } from '../site/queue-by-key.ts'
import { seenCard } from '../customers/seen-card.ts'
import { sightOfViewer } from '../rights/sight.ts'
import { type SegmentRow, segmentsOfInteraction } from './segments-of-interaction.ts'

/** One interaction with all that an agent looks at: who, what was written, notes, timings, how it was wrapped up. */
export type InteractionView = {
  readonly interaction: Interaction
  readonly queue: QueueRecord | undefined
  /** The number, address or handle that it came from or goes to. */
  readonly contact: string | null
  readonly card: CustomerCard | undefined
  /** The case that it is part of, where that may be seen. */
  readonly matter: Pick<Case, 'ref' | 'state' | 'subject'> | undefined
  /** The last 200, the oldest of them first; so are the notes. */
  readonly messages: readonly MessageRow[]
  readonly attachments: readonly AttachmentRow[]
  /** Where the outgoing ones of the messages are. */
  readonly deliveries: readonly Delivery[]
  readonly notes: readonly NoteRow[]
  readonly segments: readonly SegmentRow[]
  readonly wrapUp: WrapUpRecord | undefined
}

const mostMessages = 200

/** The view of a ref as `viewer` may see it now, null being the owner; undefined when there is none, or he may not see it. */
export function interactionView(
  reader: Reader,
  ref: string,
  viewer: string | null = null,
): InteractionView | undefined {
  const interaction = reader.one(interactionByRef, { ref })
  if (!interaction) return undefined
  const { id: interactionId, customerId, caseId, heldBy: owner, queueId: queue } = interaction
  const sight = sightOfViewer(reader, viewer)
  if (!sight.sees('interaction.see', { owner, queue })) return undefined
  const matter = caseId === null ? undefined : reader.one(caseById, { id: caseId })
  const seesMatter = matter && sight.sees('case.see', { owner: matter.assignee, queue: matter.queueId })
  const view: InteractionView = {
    interaction,
    matter: seesMatter === true ? matter : undefined,
    queue: reader.one(queueByKey, { key: interaction.queueId }),
    contact: reader.one(contactOfInteraction, { ref })?.contact ?? null,
    card: customerId === null ? undefined : seenCard(customerCard(reader, customerId), sight),
    messages: reader.all(messagesOfInteraction, { interactionId, limit: mostMessages }).toReversed(),
    attachments: reader.all(attachmentsOfInteraction, { interactionId }),
    deliveries: reader.all(deliveriesOfInteraction, { interactionId }),
    notes: reader.all(notesOfInteraction, { interactionId }).toReversed(),
    segments: reader.all(segmentsOfInteraction, { interactionId }),
    wrapUp: reader.one(latestWrapUp, { interactionId }),
  }
  return cardMasking(reader, viewer).hidesContact(interaction) ? maskedInteraction(view) : view
}
