import type { EpochMs } from '../../domain/ids.ts'
import type { DataValue, DataValues } from '../conditions/conditions.ts'
import type { HandoverTo, WaitUntil } from '../step.ts'

/**
 * What follows from an event, for whoever carries it to stage. `id` is made of the instance, the sequence and the step: the same event
 * twice has the same effects with the same ids.
 */
export type ProcessEffect = { readonly id: string; readonly step: string } & EffectKind

export type EffectKind =
  | { readonly kind: 'step-began'; readonly at: EpochMs }
  | {
      readonly kind: 'step-ended'
      readonly at: EpochMs
      readonly how: StepEnd
      readonly reason: string | null
    }
  /** Read a fact of the records and give it as `looked-up` at once. */
  | { readonly kind: 'look-up'; readonly fact: string }
  /** Fire `time-over` at `dueAt`, or for a wait for time alone `happened`. */
  | { readonly kind: 'wait'; readonly until: WaitUntil; readonly dueAt: EpochMs }
  | { readonly kind: 'stop-waiting' }
  | { readonly kind: 'call'; readonly process: string; readonly input: DataValues }
  | { readonly kind: 'stop-call' }
  | { readonly kind: 'hand-over'; readonly to: HandoverTo; readonly dueAt: EpochMs }
  | { readonly kind: 'take-back' }
  | { readonly kind: 'end'; readonly result: string; readonly value: DataValue }
  | { readonly kind: 'start'; readonly process: string; readonly input: DataValues }

export type StepEnd = 'done' | 'late' | 'skipped' | 'jumped' | 'gone-back' | 'given-up'
