import { type CasePriority, type CaseState, caseStatesInWork } from './case-state.ts'
import type { AgentKey, EpochMs, Id, QueueKey, Ref } from './ids.ts'
import type { Refusal } from './refusal.ts'
import type { FieldValue } from './wrap-up-fields.ts'

/** The matter to be resolved; holds one or more interactions. */
export type Case = {
  readonly id: Id
  readonly ref: Ref
  readonly customerId: Id | null
  readonly subject: string
  readonly state: CaseState
  readonly priority: CasePriority
  /** Who answers for it. */
  readonly assignee: AgentKey | null
  readonly queueId: QueueKey | null
  readonly openedBy: string
  readonly openedAt: EpochMs
  /** A term in calendar days that never pauses, such as that of a complaint. */
  readonly dueAt: EpochMs | null
  readonly fromInteractionId: Id | null
  readonly slaPolicyId: string | null
  /** When it opens again by itself; null unless it is pending. */
  readonly pendingUntil: EpochMs | null
  readonly resolvedAt: EpochMs | null
  readonly closedAt: EpochMs | null
  /** What was done about it, in words; empty until it is resolved. */
  readonly resolution: string
  /** How often it was opened again after it had been resolved. */
  readonly reopens: number
  /** The case that this one was merged into; its ref stays an alias. Names one that is not merged itself. */
  readonly mergedInto: Id | null
  readonly parentId: Id | null
  /** Values of the site's own fields for cases. */
  readonly fields: Readonly<Record<string, FieldValue>>
  /** The command that last changed the row. */
  readonly version: number
}

/** Columns of a case that a change of it sets; what is left out stays. */
export type CaseChanges = Partial<Omit<Case, 'id' | 'ref' | 'openedBy' | 'openedAt' | 'version'>>

/** Why a case cannot be worked on, because it is closed for good; undefined when it can. */
export function whyNotWorkable({ ref, state }: Pick<Case, 'ref' | 'state'>): Refusal | undefined {
  return state === 'closed' ? { code: 'case-closed', ref } : undefined
}

/** Why a case cannot do what needs one of `needs`; a closed one is told apart, because nothing opens it again. */
export function whyNotInState(
  { ref, state }: Pick<Case, 'ref' | 'state'>,
  needs: readonly CaseState[],
): Refusal | undefined {
  if (needs.includes(state)) return undefined
  return state === 'closed'
    ? { code: 'case-closed', ref }
    : { code: 'case-in-other-state', ref, state, needs }
}

/** Whether a case is part of the backlog. */
export function isInWork({ state }: Pick<Case, 'state'>): boolean {
  return caseStatesInWork.includes(state)
}

/** The state a case is born in: open once somebody's name is on it, new until then. */
export function stateAtBirth(assignee: AgentKey | null): CaseState {
  return assignee === null ? 'new' : 'open'
}

/**
 * What changes when a case comes to be somebody's, or nobody's: a new one with a name on it is open. It stays open when the
 * name goes, because somebody has looked at it; a pending one goes on waiting, whoever waits.
 */
export function assigned({ state }: Case, assignee: AgentKey | null): CaseChanges {
  return state === 'new' && assignee !== null ? { assignee, state: 'open' } : { assignee }
}

/** What changes when a case is resolved; a waiting one waits no more. */
export function resolved(resolution: string, at: EpochMs): CaseChanges {
  return { state: 'resolved', resolution, resolvedAt: at, pendingUntil: null }
}

/** What changes when a case is opened again: out of waiting it just goes on, out of `resolved` it counts as reopened. */
export function openedAgain({ state, reopens }: Case): CaseChanges {
  return state === 'resolved'
    ? { state: 'open', resolvedAt: null, resolution: '', reopens: reopens + 1 }
    : { state: 'open', pendingUntil: null }
}

/** What the customer's own word changes: a case that waits for him, or that was thought resolved, is open again. */
export function heardFromCustomer(before: Case): CaseChanges {
  return before.state === 'pending' || before.state === 'resolved' ? openedAgain(before) : {}
}
