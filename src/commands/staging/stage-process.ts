import { whyNotWorkable } from '../../domain/case.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { EpochMs } from '../../domain/ids.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { FieldValue } from '../../domain/wrap-up-fields.ts'
import { applyEvent, type Applied, startInstance } from '../../process/engine/apply-event.ts'
import type { ProcessEffect } from '../../process/engine/effect.ts'
import type { ProcessHappening } from '../../process/engine/event.ts'
import type { EventRefusal } from '../../process/engine/event-refusal.ts'
import type { ProcessInstance } from '../../process/engine/instance.ts'
import { type Runnable, runnableOf } from '../../process/engine/runnable.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import { processById, type PublishedProcess } from '../../queries/processes/process-definition.ts'
import {
  instanceById,
  instancesOfCase,
  type StoredInstance,
} from '../../queries/processes/process-instance.ts'
import { openStep } from '../../queries/processes/open-step.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import type { StagedRow } from '../../store/tables.ts'
import { findProcess } from '../finding/find-process.ts'
import { readFact } from '../finding/read-fact.ts'
import { stageCaseState } from './stage-case-state.ts'
import { stageDueWork, stageNothingDue } from './stage-due-work.ts'

type Values = Readonly<Record<string, FieldValue>>

/** How a process comes to run for a case. */
export type NewInstance = {
  readonly caseId: string
  readonly process: PublishedProcess
  readonly input: Values
  readonly calledBy?: string
  readonly startedFrom?: string
}

/** Processes that one command moves: what is decided about them, before any of it is staged. */
export type MovedProcesses = {
  readonly start: (wanted: NewInstance) => Promise<Decision<Moved>>
  /** Lets something happen to an instance as it stands in the store. */
  readonly happen: (
    found: StoredInstance,
    happening: ProcessHappening & { readonly sequence?: number },
  ) => Promise<Decision<Moved>>
  /** Stages instances, their steps, what falls due, and where cases are handed to. */
  readonly stage: () => Promise<void>
}

/** An instance as the command leaves it. */
export type Moved = {
  readonly ref: string
  readonly caseId: string
  readonly instance: ProcessInstance
  readonly runnable: Runnable
}

type StepRow = StagedRow<'process_steps'>
/** A step that was come to in this command; it may end in it too. */
type NewStep = { -readonly [Column in keyof StepRow]: StepRow[Column] } & { readonly step: string }

type Moving = {
  readonly ref: string
  readonly caseId: string
  readonly definitionId: string
  readonly runnable: Runnable
  readonly calledBy: string | null
  readonly startedFrom: string | null
  readonly dueAt: EpochMs | null
  readonly isNew: boolean
  instance: ProcessInstance
  waitsFor: string | null
  /** When the wait is over; null when nothing falls due. */
  waitDueAt: EpochMs | null
  isWaitChanged: boolean
  readonly steps: NewStep[]
  /** The step that was open before, and how it ended. */
  closed: ({ readonly id: string } & Pick<StepRow, 'endedAt' | 'how' | 'reason' | 'endedBy'>) | null
}

/** One command moves few processes, whatever they start. */
const mostStarted = 20

/** Begins to move processes in a command; nothing is staged until `stage`. */
export function movedProcesses(tx: CommandView, context: CommandContext): MovedProcesses {
  const moves = new Map<string, Moving>()
  const handovers = new Map<string, { readonly queueId?: string; readonly assignee?: string | null }>()
  const { at, actor, newId, newRef } = context

  const start = async (wanted: NewInstance): Promise<Decision<Moved>> => {
    if (moves.size >= mostStarted) throw new Error(`${wanted.process.id} starts ever more processes`)
    const runnable = runnableOf(wanted.process.definition)
    const id = newId()
    const applied = startInstance(runnable, { id, hash: wanted.process.hash, at, input: wanted.input })
    const ref = applied.ok ? newRef() : ''
    if (!applied.ok) return refuse(refusalOf(applied.refusal, ref))
    const { due } = wanted.process.definition
    const move: Moving = {
      ref,
      caseId: wanted.caseId,
      definitionId: wanted.process.id,
      runnable,
      calledBy: wanted.calledBy ?? null,
      startedFrom: wanted.startedFrom ?? null,
      dueAt: at + due.seconds * 1000,
      isNew: true,
      instance: applied.instance,
      waitsFor: null,
      waitDueAt: null,
      isWaitChanged: false,
      steps: [],
      closed: null,
    }
    moves.set(id, move)
    const refusal = await follow(move, applied)
    return refusal ? refuse(refusal) : accept(movedOf(move))
  }

  const happen: MovedProcesses['happen'] = async (found, { sequence, ...happening }) => {
    const move = moves.get(found.instance.id) ?? (await taken(found))
    if (!move) throw new Error(`${found.ref} runs a process that the store lacks`)
    const event = { ...happening, at, sequence: sequence ?? move.instance.sequence }
    const applied = applyEvent(move.runnable, move.instance, event)
    if (!applied.ok) return refuse(refusalOf(applied.refusal, move.ref))
    moves.set(found.instance.id, move)
    if (happening.is === 'call-ended') wait(move, null)
    const refusal = await follow(move, applied)
    return refusal ? refuse(refusal) : accept(movedOf(move))
  }

  const taken = async (found: StoredInstance): Promise<Moving | null> => {
    const process = await tx.one(processById, { id: found.definitionId })
    if (!process) return null
    return {
      ...found,
      runnable: runnableOf(process.definition),
      isNew: false,
      waitDueAt: null,
      isWaitChanged: false,
      steps: [],
      closed: null,
    }
  }

  /** Does what follows from an event, one thing after the other. */
  const follow = async (
    move: Moving,
    { instance, effects }: Extract<Applied, { ok: true }>,
  ): Promise<Refusal | null> => {
    move.instance = instance
    for (const effect of effects) {
      const refusal = await followOne(move, effect)
      if (refusal) return refusal
    }
    return null
  }

  const followOne = async (move: Moving, effect: ProcessEffect): Promise<Refusal | null> => {
    switch (effect.kind) {
      case 'step-began':
        move.steps.push(stepRow(move, effect.step, effect.at))
        return null
      case 'step-ended':
        await endStep(move, effect)
        return null
      case 'look-up': {
        const value = await readFact(tx, move.caseId, effect.fact)
        return go(move, { is: 'looked-up', step: effect.step, value })
      }
      case 'wait': {
        const { until } = effect
        const waitsFor = until.what === 'command' ? `command:${until.command}` : until.what
        wait(move, { waitsFor, dueAt: effect.dueAt })
        return null
      }
      case 'hand-over':
        wait(move, { waitsFor: 'handover', dueAt: effect.dueAt })
        if ('queue' in effect.to) handovers.set(move.caseId, { queueId: effect.to.queue, assignee: null })
        else if ('partner' in effect.to) handovers.set(move.caseId, { assignee: effect.to.partner })
        else handovers.set(move.caseId, { assignee: null })
        return null
      case 'stop-waiting':
      case 'take-back':
        wait(move, null)
        return null
      case 'call':
        wait(move, { waitsFor: 'call', dueAt: null })
        return startOther(move, effect.process, { input: effect.input, calledBy: move.instance.id })
      case 'stop-call':
        wait(move, null)
        return stopCalled(move)
      case 'start':
        return startOther(move, effect.process, { input: effect.input, startedFrom: move.instance.id })
      case 'end':
        return move.calledBy === null ? null : tellCaller(move.calledBy, effect.result)
      default:
        return effect satisfies never
    }
  }

  const go = async (move: Moving, happening: ProcessHappening): Promise<Refusal | null> => {
    const { sequence } = move.instance
    const applied = applyEvent(move.runnable, move.instance, { ...happening, at, sequence })
    return applied.ok ? follow(move, applied) : refusalOf(applied.refusal, move.ref)
  }

  const startOther = async (
    move: Moving,
    key: string,
    how: Pick<NewInstance, 'input' | 'calledBy' | 'startedFrom'>,
  ): Promise<Refusal | null> => {
    const process = await findProcess(tx, key)
    if (!process.ok) return process.refusal
    const started = await start({ caseId: move.caseId, process: process.value, ...how })
    return started.ok ? null : started.refusal
  }

  const tellCaller = async (id: string, result: string): Promise<Refusal | null> => {
    const move = moves.get(id)
    if (move) {
      wait(move, null)
      return go(move, { is: 'call-ended', step: move.instance.at, result })
    }
    const found = await tx.one(instanceById, { id })
    if (!found || found.instance.ended) return null
    const told = await happen(found, { is: 'call-ended', step: found.instance.at, result })
    return told.ok ? null : told.refusal
  }

  const stopCalled = async (move: Moving): Promise<Refusal | null> => {
    for (const one of await tx.all(instancesOfCase, { caseId: move.caseId })) {
      const isRunning = one.instance.state !== 'ended' && one.instance.state !== 'given-up'
      if (one.calledBy !== move.instance.id || !isRunning) continue
      const stopped = await happen(one, { is: 'given-up', reason: `${move.ref} went elsewhere` })
      if (!stopped.ok) return stopped.refusal
    }
    return null
  }

  const wait = (
    move: Moving,
    on: { readonly waitsFor: string; readonly dueAt: EpochMs | null } | null,
  ): void => {
    move.waitsFor = on?.waitsFor ?? null
    move.waitDueAt = on?.dueAt ?? null
    move.isWaitChanged = true
  }

  const stepRow = (move: Moving, key: string, beganAt: EpochMs): NewStep => ({
    id: newId(),
    instanceId: move.instance.id,
    process: move.instance.process,
    step: key,
    kind: move.runnable.stepOf(key)?.kind ?? '',
    // In the order in which they were come to, also of one event.
    sequence: move.instance.sequence * 100 + move.steps.length,
    beganAt,
    endedAt: null,
    how: null,
    reason: null,
    endedBy: null,
    pausedMs: 0,
  })

  const endStep = async (
    move: Moving,
    { step, at: endedAt, how, reason }: Extract<ProcessEffect, { kind: 'step-ended' }>,
  ): Promise<void> => {
    const end = { endedAt, how, reason, endedBy: actor }
    const begun = move.steps.findLast((row) => row.step === step && row.endedAt === null)
    if (begun) Object.assign(begun, end)
    else {
      const open = await tx.one(openStep, { instanceId: move.instance.id })
      if (open) move.closed = { id: open.id, ...end }
    }
    // Whoever is late is told so by what fell due, which is gone then.
    if (how === 'late') wait(move, null)
  }

  const stage = async (): Promise<void> => {
    for (const move of moves.values()) await stageMove(tx, move, context)
    for (const [caseId, changes] of handovers) {
      const found = await tx.one(caseById, { id: caseId })
      if (!found || whyNotWorkable(found)) continue
      await stageCaseState(tx, found, changes, context)
    }
  }

  return { start, happen, stage }
}

async function stageMove(tx: CommandView, move: Moving, context: CommandContext): Promise<void> {
  const { instance, runnable } = move
  const { ended, state } = instance
  const isOver = state === 'ended' || state === 'given-up'
  const limit = runnable.stepOf(instance.at)?.limitSeconds ?? null
  const row = {
    state,
    atStep: instance.at,
    since: instance.since,
    sequence: instance.sequence,
    stuckAt: isOver || limit === null ? null : instance.since + limit * 1000,
    endedAt: ended?.at ?? (isOver ? context.at : null),
    result: ended?.result ?? null,
    resultValue: ended ? JSON.stringify(ended.value) : null,
    waitsFor: isOver ? null : move.waitsFor,
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
      pausedAt: null,
      handedTo: null,
      ...row,
    })
  } else tx.patch('process_instances', instance.id, row)
  if (move.closed) {
    const { id, ...end } = move.closed
    tx.patch('process_steps', id, end)
  }
  for (const step of move.steps) tx.insert('process_steps', step)
  if (move.isWaitChanged && !move.isNew) await stageNothingDue(tx, instance.id)
  if (!isOver && move.waitDueAt !== null) {
    stageDueWork(tx, { kind: 'process.time-over', subjectId: instance.id, dueAt: move.waitDueAt }, context)
  }
}

function movedOf({ ref, caseId, instance, runnable }: Moving): Moved {
  return { ref, caseId, instance, runnable }
}

/** What the engine refuses, as what people are told. */
function refusalOf(refusal: EventRefusal, ref: string): Refusal {
  switch (refusal.code) {
    case 'process-moved-on':
      return { code: refusal.code, ref, step: refusal.at }
    case 'process-not-at-step':
      return { code: refusal.code, ref, wanted: refusal.step, step: refusal.at }
    case 'process-over':
    case 'process-at-start':
      return { code: refusal.code, ref }
    default:
      return refusal
  }
}
