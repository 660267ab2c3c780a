import { type Case, type CaseChanges, isInWork, whyNotInState } from './case.ts'
import { casePriorities, caseStatesInWork } from './case-state.ts'
import type { EpochMs } from './ids.ts'
import type { Refusal } from './refusal.ts'

/** `source` goes into `target`; each with the cases above it, the nearest first. */
export type CaseMerge = {
  readonly source: Case
  readonly target: Case
  readonly aboveSource: readonly Pick<Case, 'id'>[]
  readonly aboveTarget: readonly Pick<Case, 'id'>[]
  /** Said by who knows that both customers have one matter. */
  readonly acrossCustomers: boolean
}

/**
 * Why one case cannot become part of another; undefined when it can. What is still in work does not vanish in what is
 * resolved, and what one customer said does not come before another unawares.
 */
export function whyNotMerge(merge: CaseMerge): Refusal | undefined {
  const { source, target, aboveTarget } = merge
  if (source.id === target.id) return { code: 'case-merge-into-itself', ref: source.ref }
  const isOthers =
    source.customerId !== null && target.customerId !== null && source.customerId !== target.customerId
  if (isOthers && !merge.acrossCustomers) {
    return { code: 'case-of-other-customer', ref: source.ref, into: target.ref }
  }
  // One right below takes the place of the one it swallows; one further down would stand above itself.
  if (target.parentId !== source.id && aboveTarget.some(({ id }) => id === source.id)) {
    return { code: 'case-parent-cycle', ref: source.ref, parent: target.ref }
  }
  return isInWork(source) ? whyNotInState(target, caseStatesInWork) : undefined
}

/** What changes of the one that is swallowed: over, and its ref an alias. */
export function swallowed({ source, target }: CaseMerge, at: EpochMs): CaseChanges {
  return {
    state: 'closed',
    resolvedAt: source.resolvedAt ?? at,
    closedAt: at,
    pendingUntil: null,
    parentId: null,
    mergedInto: target.id,
  }
}

/**
 * What changes of the one that stays: the earlier term, the higher priority, the sooner end of waiting, and what was not
 * known of customer, queue, person and fields.
 */
export function grown({ source, target, aboveSource }: CaseMerge): CaseChanges {
  const priorities = [source.priority, target.priority].map((one) => casePriorities.indexOf(one))
  const takesParent =
    target.parentId === source.id ||
    (target.parentId === null && aboveSource.every(({ id }) => id !== target.id))
  const assignee = target.assignee ?? (isInWork(source) ? source.assignee : null)
  return {
    customerId: target.customerId ?? source.customerId,
    queueId: target.queueId ?? source.queueId,
    priority: casePriorities[Math.max(...priorities)] ?? target.priority,
    dueAt: earlier(source.dueAt, target.dueAt),
    fields: { ...source.fields, ...target.fields },
    assignee,
    ...(takesParent ? { parentId: source.parentId } : {}),
    ...waitingAfter({ source, target }),
    ...(target.state === 'new' && assignee !== null ? { state: 'open' } : {}),
  }
}

function waitingAfter({ source, target }: Pick<CaseMerge, 'source' | 'target'>): CaseChanges {
  if (target.state !== 'pending' || !isInWork(source)) return {}
  if (source.state !== 'pending') return { state: 'open', pendingUntil: null }
  return { pendingUntil: earlier(source.pendingUntil, target.pendingUntil) }
}

function earlier(one: EpochMs | null, other: EpochMs | null): EpochMs | null {
  return one === null ? other : other === null ? one : Math.min(one, other)
}
