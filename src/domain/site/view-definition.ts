import type { Labels } from '../labels.ts'
import type { ViewShape } from '../saved-view.ts'

/** A view that everybody of the site has. One that is left out of the files is gone: nothing names it. */
export type ViewDefinition = ViewShape & {
  readonly key: string
  readonly labels: Labels
  readonly position: number
  readonly retired: false
}
