import type { Scene } from '../actions/action.ts'
import type { Model } from '../state/model.ts'
import { nextStep } from './tour.ts'
import { tourSteps } from './tour-steps.ts'

/** The model as the tour goes on with what is on the screen now: to the next step, when this one has been tried. */
export function followTour(scene: Scene): Model {
  const { model } = scene
  if (!model.tour) return model
  const opened = model.overlay?.kind
  const tour =
    opened === undefined || model.tour.opened.includes(opened)
      ? model.tour
      : { ...model.tour, opened: [...model.tour.opened, opened] }
  const isDone = scene.views.header !== null && tourSteps[tour.step]?.isDone(scene, tour)
  if (isDone) return { ...model, tour: nextStep(tour, scene) }
  return tour === model.tour ? model : { ...model, tour }
}
