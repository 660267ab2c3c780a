import { query } from '../../store/query.ts'

/** A step of a process that may take so long and no longer. */
export type StepLimit = {
  /** Of what runs. */
  readonly ref: string
  readonly definitionId: string
  readonly step: string
  readonly sequence: number
  readonly caseRef: string
  readonly queueId: string
  /** When it will have been in its step for longer than that may take. */
  readonly stuckAt: number
}

/**
 * The steps with a limit at which the processes of an agent's cases are, the earliest over first; at most 100. Left out are cases of which
 * somebody has a contact in hand: whoever is at a step sees its time.
 */
export const limitsOfAgent = query<StepLimit, { agent: string }>('limits-of-agent', (db, p) =>
  db
    .selectFrom('cases')
    .innerJoin('process_instances as instance', 'instance.case_id', 'cases.id')
    .select([
      'instance.ref',
      'instance.definition_id as definitionId',
      'instance.at_step as step',
      'instance.sequence',
      'cases.ref as caseRef',
      'cases.queue_id as queueId',
      'instance.stuck_at as stuckAt',
    ])
    .where('cases.assignee', '=', p.agent)
    .where('cases.state', 'in', ['new', 'open', 'pending'])
    .where('instance.ended_at', 'is', null)
    .where('instance.stuck_at', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('interactions')
            .select('interactions.id')
            .whereRef('interactions.case_id', '=', 'cases.id')
            .where('interactions.case_id', 'is not', null)
            .where('interactions.state', 'in', ['active', 'held', 'wrapping-up']),
        ),
      ),
    )
    .orderBy('instance.stuck_at')
    .limit(100)
    .$castTo<StepLimit>(),
)
