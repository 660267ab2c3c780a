import type { Delivery } from '../../domain/delivery.ts'
import { query } from '../../store/query.ts'

/** The columns that the rules of a delivery look at. */
export const deliveryColumns = [
  'deliveries.id',
  'deliveries.ref',
  'deliveries.message_id as messageId',
  'deliveries.interaction_id as interactionId',
  'deliveries.channel',
  'deliveries.address',
  'deliveries.state',
  'deliveries.not_before as notBefore',
  'deliveries.attempts',
  'deliveries.sent_at as sentAt',
  'deliveries.error',
  'deliveries.created_by as createdBy',
  'deliveries.created_at as createdAt',
  'deliveries.made_interaction_id as madeInteractionId',
] as const

/** One outgoing message on its way, by its id. */
export const deliveryById = query<Delivery, { id: string }>('delivery-by-id', (db, p) =>
  db.selectFrom('deliveries').select(deliveryColumns).where('id', '=', p.id).$castTo<Delivery>(),
)

/** One outgoing message on its way, by its ref. */
export const deliveryByRef = query<Delivery, { ref: string }>('delivery-by-ref', (db, p) =>
  db.selectFrom('deliveries').select(deliveryColumns).where('ref', '=', p.ref).$castTo<Delivery>(),
)
