import { everywhere, type Action } from '../actions/action.ts'
import { nextStep } from './tour.ts'
import { tourSteps } from './tour-steps.ts'

/** What can be done while the tour is on, and only then. */
export const tourActions: readonly Action[] = [
  {
    id: 'tour.skip',
    keys: ['F9'],
    contexts: everywhere,
    yieldsKeys: true,
    run: (scene, ui) => {
      const { tour } = scene.model
      if (tour && tour.step < tourSteps.length - 1) ui.change({ do: 'tour', tour: nextStep(tour, scene) })
    },
  },
  {
    id: 'tour.end',
    keys: [],
    contexts: everywhere,
    run: (_, ui) => ui.change({ do: 'tour', tour: null }),
  },
]
