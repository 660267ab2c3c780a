import type { Scene } from '../actions/action.ts'
import type { OverlayName } from '../state/model.ts'

/** How far somebody has come in the guided tour: the step, and what counts for its end. */
export type Tour = {
  /** Place in the table of steps. */
  readonly step: number
  /** How many contacts were in hand when the step began. */
  readonly inHand: number
  /** The contact that was open last before the step; null when none was. */
  readonly ref: string | null
  /** What was opened since the step began. */
  readonly opened: readonly OverlayName[]
  /** What starts the program from where the person is. */
  readonly program: string
}

/** The tour at its first step. */
export function tourBegins(program: string): Tour {
  return { step: 0, inHand: 0, ref: null, opened: [], program }
}

/** The tour at the step after this, as the console stands. */
export function nextStep(tour: Tour, { model: { place }, views }: Scene): Tour {
  const ref = place.at === 'workspace' ? place.ref : tour.ref
  return { ...tour, step: tour.step + 1, inHand: views.inHand.length, ref, opened: [] }
}
