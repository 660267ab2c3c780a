import {
  callbacksPlace,
  casesPlace,
  customersPlace,
  inboxPlace,
  isMyWork,
  myWork,
  nothingSelected,
  type Place,
  queuesPlace,
  settingsPlace,
  workspacePlace,
} from '../state/model.ts'
import type { HeldView, Views } from '../state/views.ts'
import { everywhere, type Action, type Scene, type Ui } from './action.ts'

/** Going from place to place: by `g` and a letter, and to those that are gone to most by a key of their own. */
export const goActions: readonly Action[] = [
  {
    id: 'place.go',
    keys: ['g'],
    contexts: everywhere,
    run: (_, ui) => ui.change({ do: 'open-over', overlay: { kind: 'go', selected: 0 } }),
  },
  {
    id: 'place.queues',
    keys: [],
    contexts: everywhere,
    run: ({ model: { place } }, ui) => {
      if (isMyWork(place)) ui.change({ do: 'adjust', place: queuesPlace() })
      else if (place.at === 'queues') ui.change({ do: 'adjust', place: queuesPlace(place.queue) })
      else {
        ui.change({ do: 'home' })
        const { place: queues } = ui.scene().model
        // All that waits, as every place is come to by its letter; Esc is what comes back to a filter.
        if (isMyWork(queues)) ui.change({ do: 'adjust', place: queuesPlace() })
        else if (queues.at === 'queues' && queues.filter !== '')
          ui.change({ do: 'adjust', place: queuesPlace(queues.queue) })
      }
    },
  },
  {
    id: 'place.my-work',
    keys: ['m'],
    contexts: everywhere,
    footer: ['queues'],
    run: (_, ui) => {
      ui.change({ do: 'home' })
      ui.change({ do: 'adjust', place: queuesPlace(myWork) })
    },
  },
  {
    id: 'place.call',
    keys: [],
    contexts: everywhere,
    blockedBy: ({ views }) => (callOf(views) ? null : 'blocked.nobody-on-the-line'),
    run: (scene, ui) => {
      const call = callOf(scene.views)
      const { place } = scene.model
      const isThere = place.at === 'workspace' && place.ref === call?.ref
      if (call && !isThere) ui.change({ do: 'go', place: workspacePlace(call.ref) })
    },
  },
  {
    id: 'customers.find',
    keys: ['c'],
    contexts: everywhere,
    footer: ['queues', 'my-work'],
    run: (scene, ui) => goTo(customersPlace(strangersNumber(scene)), scene, ui),
  },
  {
    id: 'place.cases',
    keys: [],
    contexts: everywhere,
    run: (scene, ui) => goTo(casesPlace(), scene, ui),
  },
  {
    id: 'place.callbacks',
    keys: [],
    contexts: everywhere,
    run: (scene, ui) => goTo(callbacksPlace(), scene, ui),
  },
  {
    id: 'place.people',
    keys: [],
    contexts: everywhere,
    run: (scene, ui) => goTo({ at: 'people', selection: nothingSelected }, scene, ui),
  },
  {
    id: 'place.processes',
    keys: [],
    contexts: everywhere,
    run: (scene, ui) => goTo({ at: 'processes', selection: nothingSelected }, scene, ui),
  },
  {
    id: 'place.inbox',
    keys: [],
    contexts: everywhere,
    run: (scene, ui) => goTo(inboxPlace(), scene, ui),
  },
  {
    id: 'place.views',
    keys: ['V'],
    contexts: everywhere,
    run: (scene, ui) => goTo({ at: 'views', selection: nothingSelected }, scene, ui),
  },
  {
    id: 'place.settings',
    keys: [],
    contexts: everywhere,
    run: (scene, ui) => goTo(settingsPlace(), scene, ui),
  },
  {
    id: 'history.mine',
    keys: ['M'],
    contexts: everywhere,
    run: (_, ui) => ui.change({ do: 'go', place: { at: 'history', ref: null, selection: nothingSelected } }),
  },
]

function callOf({ inHand }: Views): HeldView | undefined {
  return inHand.find(({ isLive, state }) => isLive && (state === 'active' || state === 'held'))
}

/** Opens a place with all that it has; where one is there already, what narrowed it goes, and no place is left behind. */
/** The number of whoever is on the screen and linked to no customer: that is what is looked for. */
function strangersNumber({ views: { place } }: Scene): string {
  return place.of === 'workspace' && place.isMine && place.card === null ? (place.work?.phone ?? '') : ''
}

function goTo(place: Place, { model }: Scene, ui: Ui): void {
  ui.change({ do: model.place.at === place.at ? 'adjust' : 'go', place })
}
