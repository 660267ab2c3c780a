import type { EpochMs } from '../../domain/ids.ts'
import type { DataValue } from '../conditions/conditions.ts'

/**
 * A process that runs for one case: small plain JSON that its events make, step by step. Pinned to the version and hash of its definition.
 */
export type ProcessInstance = {
  readonly id: string
  readonly process: string
  readonly version: number
  readonly hash: string
  readonly state: InstanceState
  /** Where it is; the last step once it has ended. */
  readonly at: string
  /** How many events made it; each event says which it is to be, so that of two devices one is told. */
  readonly sequence: number
  readonly startedAt: EpochMs
  /** Since when it is at its step. */
  readonly since: EpochMs
  readonly data: Readonly<Record<string, Answer>>
  /** How often each step was come by. */
  readonly visits: Readonly<Record<string, number>>
  /** The steps that people did, in order, each with the event by which it was come to: what going back goes along. */
  readonly trail: readonly TrailEntry[]
  /** The event by which it came to where it is. */
  readonly enteredBy: number
  readonly ended: Ended | null
}

/** A visit of a step; `answer` where another one took its place since, which is what counts. */
export type TrailEntry = { readonly step: string; readonly since: number; readonly answer?: DataValue }

export type InstanceState =
  /** Somebody is to do the step. */
  | 'running'
  /** What the step waits for has not happened. */
  | 'waiting'
  /** A decision lacks an answer that was skipped; somebody chooses the way. */
  | 'undecided'
  | 'ended'
  | 'given-up'

/** What somebody answered, or the records knew; `isStale` once the step lies on a way that was left. */
export type Answer = {
  readonly value: DataValue
  /** Empty for what was brought along. */
  readonly step: string
  /** The event by which it was given. */
  readonly sequence: number
  readonly isStale: boolean
}

export type Ended = { readonly result: string; readonly value: DataValue; readonly at: EpochMs }
