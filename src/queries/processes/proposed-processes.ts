import { sql } from 'kysely'
import { type Labels } from '../../domain/labels.ts'
import { query } from '../../store/query.ts'
import { isReasonWithin } from '../../domain/reason-path.ts'

/** A process that is proposed for a contact. */
export type ProposedProcess = {
  readonly process: string
  readonly labels: Labels
  /** The reason for which it is proposed, with those under it; null where the contact's entry point alone says so. */
  readonly reason: string | null
}

type Stored = Omit<ProposedProcess, 'labels'> & { readonly labels: string }

/**
 * The processes that are proposed for a contact by the entry point at which it came in, those for every reason first, then by key;
 * at most 50. Left out is what runs or ran for its case, unless it was given up, and what is retired. One that starts by itself and
 * could not is proposed too.
 */
export const proposedProcesses = query<Stored, ProposedProcess, { interactionId: string }>(
  'proposed-processes',
  (db, p) =>
    db
      .selectFrom('interactions')
      .innerJoin('process_entries', 'process_entries.point', 'interactions.entry_point_id')
      .innerJoin('process_definitions', 'process_definitions.key', 'process_entries.process')
      .select(['process_entries.process', 'process_definitions.labels', 'process_entries.reason'])
      .where('interactions.id', '=', p.interactionId)
      .where((eb) =>
        eb.or([eb('process_entries.begins', '=', 'proposed'), eb('process_entries.reason', 'is', null)]),
      )
      .where('process_definitions.retired', '=', 0)
      .where('process_definitions.version', '=', (eb) =>
        eb
          .selectFrom('process_definitions as newest')
          .select('newest.version')
          .whereRef('newest.key', '=', 'process_entries.process')
          .orderBy('newest.version', 'desc')
          .limit(1),
      )
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('process_instances')
              .select(sql<number>`1`.as('one'))
              .whereRef('process_instances.case_id', '=', 'interactions.case_id')
              .whereRef('process_instances.process', '=', 'process_entries.process')
              .where('process_instances.state', '!=', 'given-up'),
          ),
        ),
      )
      .orderBy('process_entries.reason')
      .orderBy('process_entries.process')
      .limit(50)
      .$castTo<Stored>(),
  ({ labels, ...row }) => ({ ...row, labels: JSON.parse(labels) as Labels }),
)

/** Of what is proposed for a contact that which is proposed for its reason, given by its path; without one what is for every reason. */
export function proposedForReason(
  proposed: readonly ProposedProcess[],
  reason: string | null,
): readonly ProposedProcess[] {
  return proposed.filter(
    (one) => one.reason === null || (reason !== null && isReasonWithin(reason, one.reason)),
  )
}
