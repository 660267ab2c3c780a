import type { SetDefinition } from '../../domain/site/wrap-up-definition.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

export type WrapUpSetRow = Omit<SetDefinition, 'reasons' | 'outcomes' | 'retired'>

type Stored = Omit<WrapUpSetRow, 'labels' | 'severalOutcomes' | 'afterTimeout'> & {
  readonly labels: string
  readonly severalOutcomes: number
  readonly afterTimeout: string
}

/** The wrap-up set of a queue, without its codes. */
export const wrapUpSet = query<Stored, WrapUpSetRow, { queueId: string }>(
  'wrap-up-set',
  (db, p) =>
    db
      .selectFrom('queues')
      .innerJoin('wrap_up_sets', 'wrap_up_sets.id', 'queues.wrap_up_set_id')
      .select([
        'wrap_up_sets.id as key',
        'wrap_up_sets.labels',
        'reason',
        'outcome',
        'several_outcomes as severalOutcomes',
        'acw_mode as acwMode',
        'acw_seconds as acwSeconds',
        'timeout_outcome as timeoutOutcome',
        'after_timeout as afterTimeout',
      ])
      .where('queues.id', '=', p.queueId)
      .$castTo<Stored>(),
  ({ labels, severalOutcomes, afterTimeout, ...set }) => ({
    ...set,
    labels: fromJson(labels),
    severalOutcomes: severalOutcomes === 1,
    afterTimeout: fromJson(afterTimeout),
  }),
)
