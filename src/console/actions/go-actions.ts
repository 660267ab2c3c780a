import {
  callbacksPlace,
  casesPlace,
  customersPlace,
  isMyWork,
  myWork,
  nothingSelected,
  queuesPlace,
} from '../state/model.ts'
import { everywhere, everywhereBut, type Action } from './action.ts'

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
    contexts: everywhereBut('queues'),
    run: ({ model: { place } }, ui) =>
      ui.change(isMyWork(place) ? { do: 'adjust', place: queuesPlace() } : { do: 'home' }),
  },
  {
    id: 'place.my-work',
    keys: ['m'],
    contexts: everywhereBut('my-work'),
    footer: ['queues'],
    run: (_, ui) => {
      ui.change({ do: 'home' })
      ui.change({ do: 'adjust', place: queuesPlace(myWork) })
    },
  },
  {
    id: 'customers.find',
    keys: ['c'],
    contexts: everywhereBut('customers'),
    footer: ['queues', 'my-work'],
    run: (_, ui) => ui.change({ do: 'go', place: customersPlace() }),
  },
  {
    id: 'place.cases',
    keys: [],
    contexts: everywhereBut('cases'),
    run: (_, ui) => ui.change({ do: 'go', place: casesPlace() }),
  },
  {
    id: 'place.callbacks',
    keys: [],
    contexts: everywhereBut('callbacks'),
    run: (_, ui) => ui.change({ do: 'go', place: callbacksPlace() }),
  },
  {
    id: 'place.people',
    keys: [],
    contexts: everywhereBut('people'),
    run: (_, ui) => ui.change({ do: 'go', place: { at: 'people', selection: nothingSelected } }),
  },
  {
    id: 'place.inbox',
    keys: [],
    contexts: everywhereBut('inbox'),
    run: (_, ui) => ui.change({ do: 'go', place: { at: 'inbox', selection: nothingSelected } }),
  },
  {
    id: 'place.views',
    keys: ['V'],
    contexts: everywhereBut('views'),
    run: (_, ui) => ui.change({ do: 'go', place: { at: 'views', selection: nothingSelected } }),
  },
  {
    id: 'place.settings',
    keys: [],
    contexts: everywhereBut('settings'),
    run: (_, ui) => ui.change({ do: 'go', place: { at: 'settings', selection: nothingSelected } }),
  },
  {
    id: 'history.mine',
    keys: ['M'],
    contexts: everywhere,
    run: (_, ui) => ui.change({ do: 'go', place: { at: 'history', ref: null, selection: nothingSelected } }),
  },
]
