import type { Labels } from '../../domain/labels.ts'
import type { PutBackUse } from '../../domain/site/reason-definition.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

export type PutBackReason = {
  readonly key: string
  readonly labels: Labels
  readonly uses: readonly PutBackUse[]
  readonly hotKey: string | null
}

/** Reasons of putting back and of declining, in the order of the site. */
export const putBackReasonList = query<
  { readonly key: string; readonly labels: string; readonly uses: string; readonly hotKey: string | null },
  PutBackReason,
  Record<string, never>
>(
  'put-back-reason-list',
  (db) =>
    db
      .selectFrom('put_back_reasons')
      .select(['id as key', 'labels', 'uses', 'hot_key as hotKey'])
      .where('retired', '=', 0)
      .orderBy('position'),
  ({ labels, uses, ...reason }) => ({ ...reason, labels: fromJson(labels), uses: fromJson(uses) }),
)
