import type { CaseState } from '../case-state.ts'
import type { Labels } from '../labels.ts'

/** What the site promises for its cases, in business time; a kind without seconds is not promised. */
export type SlaPolicyDefinition = {
  readonly key: string
  readonly labels: Labels
  /** That of the case's queue where it is null. */
  readonly calendar: string | null
  readonly firstResponseSeconds: number | null
  readonly nextResponseSeconds: number | null
  readonly resolutionSeconds: number | null
  /** Share of a target after which it is worth a warning, in percent. */
  readonly warningPercent: number
  /** States in which next response and resolution stand still. */
  readonly pauses: readonly CaseState[]
  /** Share of the targets by priority, in percent; all of it where a priority is not named. */
  readonly byPriority: Readonly<Record<string, number>>
  readonly position: number
  readonly retired: boolean
}
