import { assigned, whyNotWorkable } from '../../../domain/case.ts'
import { type Decision, accept, refuse } from '../../../domain/decision.ts'
import { reservedActors } from '../../../domain/ids.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { FieldValue } from '../../../domain/wrap-up-fields.ts'
import { type Applied, applyEvent, startInstance } from '../../../process/engine/apply-event.ts'
import type { ProcessEffect } from '../../../process/engine/effect.ts'
import type { ProcessHappening } from '../../../process/engine/event.ts'
import type { ProcessInstance } from '../../../process/engine/instance.ts'
import { runnableOf } from '../../../process/engine/runnable.ts'
import type { HandoverTo } from '../../../process/step.ts'
import { caseById } from '../../../queries/cases/case-by-id.ts'
import { processById, type PublishedProcess } from '../../../queries/processes/process-definition.ts'
import {
  instanceById,
  instancesOfCase,
  type StoredInstance,
} from '../../../queries/processes/process-instance.ts'
import type { CommandContext, CommandView } from '../../../store/command-definition.ts'
import { findProcess } from '../../finding/find-process.ts'
import { readFact } from '../../finding/read-fact.ts'
import { stageCaseState } from '../stage-case-state.ts'
import { noteEffects, type ProcessMove } from './process-move.ts'
import { type MovedBy, stageProcessMove } from './stage-process-move.ts'
import { toldRefusal } from './told-refusal.ts'

/** How a process comes to run for a case. */
export type NewInstance = {
  readonly caseId: string
  readonly process: PublishedProcess
  readonly input: Readonly<Record<string, FieldValue>>
  readonly calledBy?: string
  readonly startedFrom?: string
}

/** An instance as the command leaves it. */
export type Moved = { readonly ref: string; readonly instance: ProcessInstance }

/** Processes that one command moves, with all that follows: others that they start, call or tell, and where cases are handed to. */
export type MovedProcesses = {
  readonly start: (wanted: NewInstance) => Promise<Decision<Moved>>
  /** Lets something happen to an instance as it stands in the store; with `sequence` only as long as nothing else came first. */
  readonly happen: (
    found: StoredInstance,
    happening: ProcessHappening & { readonly sequence?: number },
  ) => Promise<Decision<Moved>>
}

type Taken = Extract<Applied, { ok: true }>

/** One command moves few processes, whatever they start. */
const mostMoved = 100

/**
 * Moves processes in a command. Each is staged and settled before others hear of it. `by`: whether somebody is at them now.
 * What cannot be done in full is refused, and the command has to be then.
 */
export function movedProcesses(tx: CommandView, by: MovedBy, context: CommandContext): MovedProcesses {
  const { at, newId, newRef } = context
  let moved = 0

  const start = async ({ caseId, process, ...wanted }: NewInstance): Promise<Decision<Moved>> => {
    const runnable = runnableOf(process.definition)
    const applied = startInstance(runnable, { id: newId(), hash: process.hash, at, input: wanted.input })
    if (!applied.ok) return refuse(toldRefusal(applied.refusal, ''))
    const move = {
      ref: newRef(),
      caseId,
      definitionId: process.id,
      runnable,
      calledBy: wanted.calledBy ?? null,
      startedFrom: wanted.startedFrom ?? null,
      dueAt: at + process.definition.due.seconds * 1000,
      pausedAt: null,
      waitsFor: null,
      isNew: true,
    }
    return through(move, applied)
  }

  const happen: MovedProcesses['happen'] = async (found, { sequence, ...happening }) => {
    const process = await tx.one(processById, { id: found.definitionId })
    if (!process) throw new Error(`${found.ref} runs a process that the store lacks`)
    const runnable = runnableOf(process.definition)
    const event = { ...happening, at, sequence: sequence ?? found.instance.sequence }
    const applied = applyEvent(runnable, found.instance, event)
    if (!applied.ok) return refuse(toldRefusal(applied.refusal, found.ref))
    const { instance: before, ...kept } = found
    const step = runnable.stepOf(before.at)
    const partner = step?.kind === 'handover' && 'partner' in step.to ? step.to.partner : null
    return through({ ...kept, runnable, isNew: false }, applied, partner)
  }

  /** Takes an instance as far as it goes, stages it, and then lets others hear of it. */
  const through = async (
    known: Omit<ProcessMove, 'instance' | 'waiting' | 'steps' | 'closed' | 'outward'>,
    first: Taken,
    /** Who had the case until now. */
    partner: string | null = null,
  ): Promise<Decision<Moved>> => {
    if (moved++ > mostMoved) throw new Error(`${known.definitionId} starts ever more processes`)
    const move: ProcessMove = {
      ...known,
      instance: first.instance,
      waiting: null,
      steps: [],
      closed: null,
      outward: [],
    }
    let lookUp = noteEffects(move, first)
    while (lookUp) {
      const value = await readFact(tx, move.caseId, lookUp.fact)
      const { sequence } = move.instance
      const event = { is: 'looked-up', step: lookUp.step, value, at, sequence } as const
      const applied = applyEvent(move.runnable, move.instance, event)
      if (!applied.ok) return refuse(toldRefusal(applied.refusal, move.ref))
      lookUp = noteEffects(move, applied)
    }
    await stageProcessMove(tx, move, by, context)
    await tx.settle()
    if (partner !== null) await takeBack(move, partner)
    for (const effect of move.outward) {
      const refusal = await tell(move, effect)
      if (refusal) return refuse(refusal)
    }
    return accept({ ref: move.ref, instance: move.instance })
  }

  const tell = async (move: ProcessMove, effect: ProcessEffect): Promise<Refusal | null> => {
    const { id } = move.instance
    switch (effect.kind) {
      case 'hand-over':
        return handOver(move, effect.to)
      case 'call':
        return startOther(move, effect.process, { input: effect.input, calledBy: id })
      case 'start':
        return startOther(move, effect.process, { input: effect.input, startedFrom: id })
      case 'stop-call':
        return stopCalled(move)
      case 'end':
        return move.calledBy === null ? null : tellCaller(move.calledBy, effect.result)
      default:
        return null
    }
  }

  const handOver = async (move: ProcessMove, to: HandoverTo): Promise<null> => {
    const found = await tx.one(caseById, { id: move.caseId })
    if (!found || whyNotWorkable(found)) return null
    const changes =
      'queue' in to
        ? { queueId: to.queue as typeof found.queueId, assignee: null }
        : assigned(found, 'partner' in to ? to.partner : null)
    await stageCaseState(tx, found, changes, context)
    await tx.settle()
    return null
  }

  /** What comes back from a partner is whoever’s took it back, or nobody’s where its time was over. */
  const takeBack = async ({ caseId }: ProcessMove, partner: string): Promise<void> => {
    const found = await tx.one(caseById, { id: caseId })
    if (found?.assignee !== partner || whyNotWorkable(found)) return
    const isPerson = context.actor !== partner && !reservedActors.includes(context.actor)
    await stageCaseState(tx, found, assigned(found, isPerson ? context.actor : null), context)
    await tx.settle()
  }

  const startOther = async (
    { caseId }: ProcessMove,
    key: string,
    how: Omit<NewInstance, 'caseId' | 'process'>,
  ): Promise<Refusal | null> => {
    const process = await findProcess(tx, key)
    if (!process.ok) return process.refusal
    const started = await start({ caseId, process: process.value, ...how })
    return started.ok ? null : started.refusal
  }

  const tellCaller = async (id: string, result: string): Promise<Refusal | null> => {
    const found = await tx.one(instanceById, { id })
    if (!found || isOver(found.instance)) return null
    const told = await happen(found, { is: 'call-ended', step: found.instance.at, result })
    return told.ok ? null : told.refusal
  }

  const stopCalled = async ({ ref, caseId, instance: { id } }: ProcessMove): Promise<Refusal | null> => {
    for (const one of await tx.all(instancesOfCase, { caseId })) {
      if (one.calledBy !== id || isOver(one.instance)) continue
      const stopped = await happen(one, { is: 'given-up', reason: `${ref} went elsewhere` })
      if (!stopped.ok) return stopped.refusal
    }
    return null
  }

  return { start, happen }
}

function isOver({ state }: ProcessInstance): boolean {
  return state === 'ended' || state === 'given-up'
}
