import type { Case, CaseChanges } from '../../domain/case.ts'
import { dueWorkOfSubject } from '../../queries/events/due-work-of-subject.ts'
import type { SlaMoment } from '../../domain/sla-policy.ts'
import { slaPolicyOfQueue, stageSla } from './stage-sla.ts'
import { openCaseState } from '../../queries/cases/open-case-state.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { stageDueWork } from './stage-due-work.ts'

/** Who wrote, when a message is what changes the case. */
type WithWord = { readonly word?: 'customer-wrote' | 'replied' }

/**
 * Stages a change of a case; every change of its state, priority, queue or assignee goes through here, once in a command. A
 * new state begins a new entry of the case's states, and the due work that ends its waiting comes and goes with `pending`.
 * Answers the case as it will stand.
 */
export async function stageCaseState(
  tx: CommandView,
  before: Case,
  changes: CaseChanges & WithWord,
  context: CommandContext,
): Promise<Case> {
  const { word, ...columns } = await withPromise(tx, before, changes)
  const after: Case = { ...before, ...columns, version: context.seq }
  tx.patch('cases', before.id, columns)
  await stageSla(tx, { ...after, state: before.state }, momentsOf(before, after, word), context)
  if (after.state !== before.state) await stageLogEntry(tx, { before, after }, context)
  if (after.pendingUntil !== before.pendingUntil) await stageWake(tx, after, context)
  return after
}

/** A case that moves to another queue comes under the promise of that one. */
async function withPromise<Changes extends CaseChanges>(
  tx: CommandView,
  before: Case,
  changes: Changes,
): Promise<Changes> {
  const { queueId } = changes
  if (queueId === undefined || queueId === before.queueId || changes.slaPolicyId !== undefined) return changes
  return { ...changes, slaPolicyId: await slaPolicyOfQueue(tx, queueId) }
}

function momentsOf(before: Case, after: Case, word: WithWord['word']): readonly SlaMoment[] {
  const hasOtherTerms =
    after.priority !== before.priority ||
    after.queueId !== before.queueId ||
    after.slaPolicyId !== before.slaPolicyId
  return [
    ...(hasOtherTerms ? [{ kind: 'terms-changed' } as const] : []),
    ...(after.state === before.state ? [] : [{ kind: 'state-changed', state: after.state } as const]),
    ...(word === undefined ? [] : [{ kind: word }]),
  ]
}

type Change = { readonly before: Case; readonly after: Case }

/** A clock that was put back gives no entry of less than nothing. */
async function stageLogEntry(
  tx: CommandView,
  { before, after }: Change,
  { at, actor, newId }: CommandContext,
): Promise<void> {
  const running = await tx.one(openCaseState, { caseId: before.id })
  const from = Math.max(at, running?.fromAt ?? before.openedAt)
  if (running) tx.patch('case_state_log', running.id, { untilAt: from })
  else {
    // It was opened before states were written down.
    const { id: caseId, state, openedBy: by, openedAt: fromAt } = before
    tx.insert('case_state_log', { id: newId(), caseId, state, by, fromAt, untilAt: from })
  }
  tx.insert('case_state_log', {
    id: newId(),
    caseId: after.id,
    state: after.state,
    by: actor,
    fromAt: from,
    untilAt: null,
  })
}

async function stageWake(tx: CommandView, after: Case, context: CommandContext): Promise<void> {
  const waiting = await tx.all(dueWorkOfSubject, { subjectId: after.id })
  const wake = waiting.find(({ kind }) => kind === 'case.wake')
  const dueAt = after.pendingUntil
  if (dueAt === null) {
    if (wake) tx.remove('due_work', wake.id)
  } else if (wake) tx.patch('due_work', wake.id, { dueAt, attempt: wake.attempt + 1 })
  else stageDueWork(tx, { kind: 'case.wake', subjectId: after.id, dueAt }, context)
}
