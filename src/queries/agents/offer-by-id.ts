import type { Offer } from '../../domain/offer.ts'
import { query } from '../../store/query.ts'

export const offerColumns = [
  'id',
  'interaction_id as interactionId',
  'queue_id as queueId',
  'agent_id as agentId',
  'state',
  'how',
  'offered_at as offeredAt',
  'expires_at as expiresAt',
] as const

/** One offer by its id. */
export const offerById = query<Offer, { id: string }>('offer-by-id', (db, p) =>
  db.selectFrom('offers').select(offerColumns).where('id', '=', p.id).$castTo<Offer>(),
)
