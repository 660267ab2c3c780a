import { contactsInHand } from '../../../queries/cases/contacts-in-hand.ts'
import { openStep } from '../../../queries/processes/open-step.ts'
import type { CommandContext, CommandView } from '../../../store/command-definition.ts'
import { stageDueWork, stageNothingDue } from '../stage-due-work.ts'
import { pausedUntil } from './paused-until.ts'
import type { ComeTo, ProcessMove } from './process-move.ts'

/** Whether somebody is at it who does what moves it; what comes by itself finds whoever has a contact of the case in hand. */
export type MovedBy = 'hand' | 'itself'

/** Stages an instance as a command leaves it, its steps, and what falls due. */
export async function stageProcessMove(
  tx: CommandView,
  move: ProcessMove,
  by: MovedBy,
  context: CommandContext,
): Promise<void> {
  const { instance, runnable, waiting } = move
  const { ended, state } = instance
  const isOver = state === 'ended' || state === 'given-up'
  const limit = runnable.stepOf(instance.at)?.limitSeconds ?? null
  const isForPeople = state === 'running' || state === 'undecided'
  const row = {
    state,
    atStep: instance.at,
    since: instance.since,
    sequence: instance.sequence,
    stuckAt: isOver || limit === null ? null : instance.since + limit * 1000,
    endedAt: ended?.at ?? (isOver ? Math.max(context.at, instance.since) : null),
    result: ended?.result ?? null,
    resultValue: ended ? JSON.stringify(ended.value) : null,
    pausedAt: isForPeople && by === 'itself' && !(await isInHand(tx, move.caseId)) ? context.at : null,
    waitsFor: waiting?.waitsFor ?? null,
    handedTo: waiting?.handedTo ?? null,
    body: JSON.stringify(instance),
  }
  if (move.isNew) {
    tx.insert('process_instances', {
      id: instance.id,
      ref: move.ref,
      caseId: move.caseId,
      definitionId: move.definitionId,
      process: instance.process,
      startedBy: context.actor,
      startedAt: instance.startedAt,
      dueAt: move.dueAt,
      calledBy: move.calledBy,
      startedFrom: move.startedFrom,
      ...row,
    })
    // The case is touched, so that its opening cannot be taken back from under the process.
    tx.patch('cases', move.caseId, {})
  } else tx.patch('process_instances', instance.id, row)
  if (!move.isNew) await stageOpenStep(tx, move, context)
  for (const step of move.steps) tx.insert('process_steps', stepRow(move, step, context))
  if (move.waitsFor !== null) await stageNothingDue(tx, instance.id)
  const dueAt = waiting?.dueAt ?? null
  if (dueAt !== null) {
    stageDueWork(tx, { kind: 'process.time-over', subjectId: instance.id, dueAt }, context)
  }
}

async function isInHand(tx: CommandView, caseId: string): Promise<boolean> {
  return (await tx.one(contactsInHand, { caseId })) !== undefined
}

/** The step that was open before ends, or goes on with somebody at it. */
async function stageOpenStep(tx: CommandView, move: ProcessMove, context: CommandContext): Promise<void> {
  if (!move.closed && move.pausedAt === null) return
  const open = await tx.one(openStep, { instanceId: move.instance.id })
  if (!open) return
  tx.patch('process_steps', open.id, {
    ...(move.pausedAt !== null && { pausedMs: pausedUntil(open.pausedMs, move.pausedAt, context.at) }),
    ...(move.closed && { ...move.closed, endedBy: context.actor }),
  })
}

function stepRow({ instance, runnable }: ProcessMove, { ending, ...step }: ComeTo, context: CommandContext) {
  return {
    id: context.newId(),
    instanceId: instance.id,
    process: instance.process,
    kind: runnable.stepOf(step.step)?.kind ?? '',
    endedAt: null,
    how: null,
    reason: null,
    ...step,
    ...ending,
    endedBy: ending ? context.actor : null,
    pausedMs: 0,
  }
}
