import { sql } from 'kysely'
import { query } from '../../store/query.ts'

/** The part of a contact that an agent handles or handled, by the claim that began it. */
export type Claim = {
  readonly interactionId: string
  readonly agentId: string
  /** The device on which he claimed it; null where that was in this store itself. */
  readonly device: string | null
  readonly isOpen: boolean
  /** On a server: when that device, or the agent on any, was last heard from; null where it never was. */
  readonly heardAt: number | null
}

/** The claim of a segment; undefined where nobody handles that part. */
export const claimBySegment = query<
  Omit<Claim, 'isOpen'> & { readonly isOpen: number },
  Claim,
  { segmentId: string }
>(
  'claim-by-segment',
  (db, p) =>
    db
      .selectFrom('segments')
      .select([
        'interaction_id as interactionId',
        'agent_id as agentId',
        'device',
        sql<number>`ended_at IS NULL`.as('isOpen'),
        sql<number | null>`(SELECT max(at) FROM heard_devices
          WHERE heard_devices.device = segments.device OR heard_devices.agent = segments.agent_id)`.as(
          'heardAt',
        ),
      ])
      .where('id', '=', p.segmentId)
      .where('agent_id', 'is not', null)
      .$castTo<Omit<Claim, 'isOpen'> & { readonly isOpen: number }>(),
  ({ isOpen, ...claim }) => ({ ...claim, isOpen: isOpen === 1 }),
)
