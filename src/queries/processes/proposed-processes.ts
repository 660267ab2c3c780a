import { sql } from 'kysely'
import { type Labels } from '../../domain/labels.ts'
import { query } from '../../store/query.ts'

/** A process that may begin with a contact. */
export type ProposedProcess = {
  readonly process: string
  readonly labels: Labels
  /** The reason for which it is proposed, with those under it; null where the contact's entry point alone says so. */
  readonly reason: string | null
  /** Whether somebody is asked, or it begins by itself, with the contact or with its reason. */
  readonly begins: 'proposed' | 'starts'
}

type Stored = Omit<ProposedProcess, 'labels'> & { readonly labels: string }

/**
 * The processes that begin, or are proposed, at the entry point at which a contact came in, those for every reason first, then by
 * key; at most 50. Left out is what runs or ran for its case, unless it was given up, and what is retired: one for every reason that
 * begins by itself is here where it could not.
 */
export const proposedProcesses = query<Stored, ProposedProcess, { interactionId: string }>(
  'proposed-processes',
  (db, p) =>
    db
      .selectFrom('interactions')
      .innerJoin('process_entries', 'process_entries.point', 'interactions.entry_point_id')
      .innerJoin('process_definitions', 'process_definitions.key', 'process_entries.process')
      .select([
        'process_entries.process',
        'process_definitions.labels',
        'process_entries.reason',
        'process_entries.begins',
      ])
      .where('interactions.id', '=', p.interactionId)
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
