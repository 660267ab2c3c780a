import { query } from '../../store/query.ts'
import { type CallbackRecord, callbackColumns } from './callback-by-ref.ts'

/** One callback by id. */
export const callbackById = query<CallbackRecord, { id: string }>('callback-by-id', (db, p) =>
  db.selectFrom('callbacks').select(callbackColumns).where('id', '=', p.id).$castTo<CallbackRecord>(),
)
