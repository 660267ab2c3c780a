import type { EpochMs } from '../../domain/ids.ts'
import type { DataValue, DataValues } from '../conditions/conditions.ts'

/** What happens to an instance. `sequence` is that of the instance which whoever gives it has seen; another is refused. */
export type ProcessEvent = { readonly at: EpochMs; readonly sequence: number } & ProcessHappening

export type ProcessHappening =
  /** The text was said, the instruction followed. */
  | { readonly is: 'said'; readonly step: string }
  | { readonly is: 'answered'; readonly step: string; readonly value: DataValue }
  | { readonly is: 'checked'; readonly step: string; readonly isAllSo: boolean }
  /** What the records say; null for what they do not know. */
  | { readonly is: 'looked-up'; readonly step: string; readonly value: DataValue | null }
  | { readonly is: 'commanded'; readonly step: string; readonly isAccepted: boolean }
  /** Somebody says where a decision goes on that lacks an answer: a step that it leads to. */
  | { readonly is: 'chosen'; readonly step: string; readonly to: string; readonly reason: string }
  /** What was waited for happened, or who had it is done. */
  | { readonly is: 'happened'; readonly step: string }
  /** The time of a wait or a hand-over is over. */
  | { readonly is: 'time-over'; readonly step: string }
  | { readonly is: 'call-ended'; readonly step: string; readonly result: string }
  | { readonly is: 'gone-back' }
  | { readonly is: 'jumped'; readonly to: string; readonly reason: string }
  | { readonly is: 'skipped'; readonly step: string; readonly reason: string }
  | { readonly is: 'given-up'; readonly reason: string }

/** What begins an instance. */
export type ProcessStart = {
  readonly id: string
  readonly hash: string
  readonly at: EpochMs
  readonly input: DataValues
}
