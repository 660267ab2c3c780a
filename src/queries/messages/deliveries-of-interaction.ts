import type { Delivery } from '../../domain/delivery.ts'
import { query } from '../../store/query.ts'
import { deliveryColumns } from './delivery-by-id.ts'

/** The outgoing messages of an interaction, the newest first; at most 200. */
export const deliveriesOfInteraction = query<Delivery, { interactionId: string }>(
  'deliveries-of-interaction',
  (db, p) =>
    db
      .selectFrom('deliveries')
      .select(deliveryColumns)
      .where('interaction_id', '=', p.interactionId)
      .orderBy('created_at', 'desc')
      .limit(200)
      .$castTo<Delivery>(),
)
