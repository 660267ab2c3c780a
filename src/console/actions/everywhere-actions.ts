import { textField } from '../components/text-field/text-field.ts'
import { customersPlace } from '../state/model.ts'
import type { Action, Context } from './action.ts'

const everywhere: readonly Context[] = ['queues', 'workspace', 'customers', 'history']

/** What can be done from every place. */
export const everywhereActions: readonly Action[] = [
  {
    id: 'place.back',
    keys: ['Escape'],
    contexts: ['workspace', 'customers', 'history'],
    footer: ['workspace', 'customers', 'history'],
    run: (_, ui) => ui.change({ do: 'back' }),
  },
  {
    id: 'place.queues',
    keys: ['g'],
    contexts: ['workspace', 'customers', 'history'],
    run: (_, ui) => ui.change({ do: 'home' }),
  },
  {
    id: 'customers.find',
    keys: ['c'],
    contexts: ['queues', 'workspace', 'history'],
    footer: ['queues', 'history'],
    run: (_, ui) => ui.change({ do: 'go', place: customersPlace() }),
  },
  {
    id: 'customers.type',
    keys: ['/'],
    contexts: ['customers'],
    footer: ['customers'],
    run: ({ model: { place } }, ui) => {
      if (place.at === 'customers') ui.change({ do: 'adjust', place: { ...place, isTyping: true } })
    },
  },
  {
    id: 'status.choose',
    keys: ['s'],
    contexts: everywhere,
    footer: ['queues', 'customers'],
    run: (_, ui) => ui.change({ do: 'open', overlay: { kind: 'status', selected: 0, problem: null } }),
  },
  {
    id: 'undo',
    keys: ['u'],
    contexts: everywhere,
    footer: everywhere,
    run: (_, ui) => ui.perform({ do: 'undo' }),
  },
  {
    id: 'repeat',
    keys: ['.'],
    contexts: ['queues', 'workspace'],
    blockedBy: ({ model }) => (model.last === null ? 'blocked.nothing-to-repeat' : null),
    run: ({ model }, ui) => {
      if (model.last) ui.perform(model.last)
    },
  },
  {
    id: 'palette.open',
    keys: [':'],
    contexts: everywhere,
    footer: everywhere,
    run: (_, ui) =>
      ui.change({
        do: 'open',
        overlay: { kind: 'palette', field: textField({ maxLength: 80 }), selected: 0 },
      }),
  },
  { id: 'quit', keys: ['q'], contexts: everywhere, run: (_, ui) => ui.perform({ do: 'quit' }) },
  // The last of the table, because the footer keeps its last key whatever the width.
  {
    id: 'help.open',
    keys: ['?'],
    contexts: everywhere,
    footer: everywhere,
    run: (_, ui) => ui.change({ do: 'open', overlay: { kind: 'help', scroll: 0 } }),
  },
]
