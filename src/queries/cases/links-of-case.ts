import type { CaseLinkKind } from '../../domain/case-link-kind.ts'
import type { CaseState } from '../../domain/case-state.ts'
import { query } from '../../store/query.ts'

export type CaseLink = {
  readonly id: string
  readonly kind: CaseLinkKind
  /** `out`: said of this case (it is caused by the other); `in`: said of the other one (it is caused by this). */
  readonly direction: 'out' | 'in'
  readonly otherId: string
  readonly ref: string
  readonly subject: string
  readonly state: CaseState
  readonly assignee: string | null
  readonly queueId: string | null
}

/** The links of a case to others and of others to it; at most 200 of each. */
export const linksOfCase = query<CaseLink, { caseId: string }>('links-of-case', (db, p) => {
  const side = (own: 'case_id' | 'linked_id', other: 'case_id' | 'linked_id') =>
    db
      .selectFrom((eb) =>
        eb.selectFrom('case_links').selectAll().where(own, '=', p.caseId).limit(200).as('side'),
      )
      .innerJoin('cases', 'cases.id', `side.${other}`)
      .select((eb) => [
        'side.id',
        'side.kind',
        eb.val(own === 'case_id' ? 'out' : 'in').as('direction'),
        'cases.id as otherId',
        'cases.ref',
        'cases.subject',
        'cases.state',
        'cases.assignee',
        'cases.queue_id as queueId',
      ])
  return side('case_id', 'linked_id').unionAll(side('linked_id', 'case_id')).$castTo<CaseLink>()
})
