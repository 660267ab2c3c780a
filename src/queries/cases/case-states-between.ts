import { query } from '../../store/query.ts'

/** A change of a case's state as a report counts it. */
export type CountedCaseState = {
  readonly caseId: string
  readonly state: string
  readonly at: number
  readonly customerId: string | null
  /** Whether the case was opened with it. */
  readonly isFirst: boolean
  /** Whether it was in work again after it had been resolved. */
  readonly isReopening: boolean
}

type Stored = Omit<CountedCaseState, 'isFirst' | 'isReopening'> & { readonly before: string | null }

/** States that cases came into in an interval, in order. */
export const caseStatesBetween = query<Stored, CountedCaseState, { from: number; until: number }>(
  'case-states-between',
  (db, p) =>
    db
      .selectFrom('case_state_log as log')
      .innerJoin('cases', 'cases.id', 'log.case_id')
      .select((eb) => [
        'log.case_id as caseId',
        'log.state',
        'log.from_at as at',
        'cases.customer_id as customerId',
        eb
          .selectFrom('case_state_log as earlier')
          .select('earlier.state')
          .whereRef('earlier.case_id', '=', 'log.case_id')
          .whereRef('earlier.until_at', '=', 'log.from_at')
          .whereRef('earlier.id', '<>', 'log.id')
          .limit(1)
          .as('before'),
      ])
      .where('log.from_at', '>=', p.from)
      .where('log.from_at', '<', p.until)
      .orderBy('log.from_at')
      .$castTo<Stored>(),
  ({ before, ...change }) => ({
    ...change,
    isFirst: before === null,
    isReopening: before === 'resolved' && change.state !== 'closed',
  }),
)
