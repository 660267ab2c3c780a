import type { OfferState } from '../../domain/offer.ts'
import { query } from '../../store/query.ts'

/** To whom an interaction was offered, and what they said, newest first; at most 50. */
export const offersOfInteraction = query<
  { readonly agentId: string; readonly state: OfferState; readonly answeredAt: number | null },
  { interactionId: string }
>('offers-of-interaction', (db, p) =>
  db
    .selectFrom('offers')
    .select(['agent_id as agentId', 'state', 'answered_at as answeredAt'])
    .where('interaction_id', '=', p.interactionId)
    .orderBy('offered_at', 'desc')
    .limit(50)
    .$castTo<{ agentId: string; state: OfferState; answeredAt: number | null }>(),
)
