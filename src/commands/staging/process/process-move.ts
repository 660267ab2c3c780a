import type { EpochMs } from '../../../domain/ids.ts'
import type { ProcessEffect } from '../../../process/engine/effect.ts'
import type { ProcessInstance } from '../../../process/engine/instance.ts'
import type { Runnable } from '../../../process/engine/runnable.ts'
import type { HandoverTo, WaitUntil } from '../../../process/step.ts'
import type { StepEnd } from '../../../process/engine/effect.ts'

/** An instance while one command moves it: what it was, what it becomes, and what is noted of the way. */
export type ProcessMove = {
  readonly ref: string
  readonly caseId: string
  readonly definitionId: string
  readonly runnable: Runnable
  readonly calledBy: string | null
  readonly startedFrom: string | null
  readonly dueAt: EpochMs | null
  /** Since when nobody was at it. */
  readonly pausedAt: EpochMs | null
  /** What it waited for before; null where it did not. */
  readonly waitsFor: string | null
  readonly isNew: boolean
  instance: ProcessInstance
  /** What it waits for from now on, and whom it is handed to. */
  waiting: Waiting | null
  readonly steps: ComeTo[]
  /** How the step that was open before has ended. */
  closed: StepEnding | null
  /** What others do then, in order: told once the instance itself is staged. */
  readonly outward: ProcessEffect[]
}

/** What an instance waits for, until when, and who has its case meanwhile. */
export type Waiting = {
  readonly waitsFor: string
  /** Null where nothing falls due. */
  readonly dueAt: EpochMs | null
  readonly handedTo: string | null
}

type StepEnding = { readonly endedAt: EpochMs; readonly how: StepEnd; readonly reason: string | null }

/** A step that was come to in this command; it may end in it too. */
export type ComeTo = {
  readonly step: string
  readonly sequence: number
  readonly beganAt: EpochMs
  ending: StepEnding | null
}

/** What has to be read from the records before the instance goes on. */
export type LookUp = Extract<ProcessEffect, { kind: 'look-up' }>

/** Notes what follows from an event, and answers what is to be looked up. */
export function noteEffects(
  move: ProcessMove,
  { instance, effects }: { readonly instance: ProcessInstance; readonly effects: readonly ProcessEffect[] },
): LookUp | null {
  move.instance = instance
  // Whatever happens ends a wait; what is come to then may be another.
  move.waiting = null
  let lookUp: LookUp | null = null
  for (const effect of effects) {
    switch (effect.kind) {
      case 'step-began': {
        // In the order in which they were come to, also of one event.
        const sequence = instance.sequence * 100 + move.steps.length
        move.steps.push({ step: effect.step, sequence, beganAt: effect.at, ending: null })
        break
      }
      case 'step-ended': {
        const ending = { endedAt: effect.at, how: effect.how, reason: effect.reason }
        const begun = move.steps.findLast(({ step, ending: over }) => step === effect.step && over === null)
        if (begun) begun.ending = ending
        else move.closed = ending
        break
      }
      case 'look-up':
        lookUp = effect
        break
      case 'wait':
        move.waiting = { waitsFor: waitedFor(effect.until), dueAt: effect.dueAt, handedTo: null }
        break
      case 'hand-over':
        move.waiting = { waitsFor: 'handover', dueAt: effect.dueAt, handedTo: wordsOfHandover(effect.to) }
        move.outward.push(effect)
        break
      case 'stop-waiting':
      case 'take-back':
        break
      case 'call':
        move.waiting = { waitsFor: 'call', dueAt: null, handedTo: null }
        move.outward.push(effect)
        break
      case 'stop-call':
      case 'start':
      case 'end':
        move.outward.push(effect)
        break
      default:
        effect satisfies never
    }
  }
  return lookUp
}

/** The words by which an instance says what it waits for. */
export function waitedFor(until: WaitUntil): string {
  return until.what === 'command' ? `command:${until.command}` : until.what
}

function wordsOfHandover(to: HandoverTo): string {
  if ('queue' in to) return `queue:${to.queue}`
  return 'skill' in to ? `skill:${to.skill}` : `partner:${to.partner}`
}
