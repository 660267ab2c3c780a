import type { WrapUpCode } from '../../domain/wrap-up-code.ts'
import { query } from '../../store/query.ts'
import { type StoredCode, readCode, wrapUpCodeColumns } from './wrap-up-codes-of-queue.ts'

/** The newest version of one code that a queue's set offers, by kind and path. */
export const wrapUpCodeOfQueue = query<
  StoredCode,
  WrapUpCode,
  { queueId: string; kind: string; path: string }
>(
  'wrap-up-code-of-queue',
  (db, p) =>
    db
      .selectFrom('wrap_up_codes')
      .select(wrapUpCodeColumns)
      .where('wrap_up_codes.kind', '=', p.kind)
      .where('wrap_up_codes.path', '=', p.path)
      // A join would be sorted, and begin with all codes of the set.
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('wrap_up_set_codes')
            .innerJoin('queues', 'queues.wrap_up_set_id', 'wrap_up_set_codes.set_id')
            .select('wrap_up_set_codes.id')
            .where('queues.id', '=', p.queueId)
            .whereRef('wrap_up_set_codes.kind', '=', 'wrap_up_codes.kind')
            .whereRef('wrap_up_set_codes.code_id', '=', 'wrap_up_codes.id'),
        ),
      )
      .orderBy('wrap_up_codes.version', 'desc')
      .limit(1)
      .$castTo<StoredCode>(),
  readCode,
)
