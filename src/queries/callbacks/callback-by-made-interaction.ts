import { query } from '../../store/query.ts'
import { type CallbackRecord, callbackColumns } from './callback-by-ref.ts'

/** The callback that an interaction carries out. */
export const callbackByMadeInteraction = query<CallbackRecord, { interactionId: string }>(
  'callback-by-made-interaction',
  (db, p) =>
    db
      .selectFrom('callbacks')
      .select(callbackColumns)
      .where('made_interaction_id', '=', p.interactionId)
      .$castTo<CallbackRecord>(),
)
