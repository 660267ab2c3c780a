import type { Offer } from '../../domain/offer.ts'
import { query } from '../../store/query.ts'
import { offerColumns } from './offer-by-id.ts'

/** The offer of an interaction that waits for an answer. */
export const pendingOffer = query<Offer, { interactionId: string }>('pending-offer', (db, p) =>
  db
    .selectFrom('offers')
    .select(offerColumns)
    .where('interaction_id', '=', p.interactionId)
    .where('state', '=', 'pending')
    .orderBy('offered_at', 'desc')
    .limit(1)
    .$castTo<Offer>(),
)
