import { copyables } from '../state/copyable.ts'
import { customerPlace } from '../state/model.ts'
import { paletteOver } from '../state/palette.ts'
import { repeated, whyNotRepeat } from '../state/repeated.ts'
import { nothingMarked } from '../state/marks.ts'
import { selectedKey } from '../state/rows-on-screen.ts'
import { onOwn } from './meant-record.ts'
import { everywhere, everywhereBut, type Action, type Scene, type WantedRight } from './action.ts'

/** What can be done from every place. */
export const everywhereActions: readonly Action[] = [
  {
    id: 'place.back',
    keys: ['Escape'],
    contexts: everywhereBut('queues', 'my-work'),
    footer: everywhereBut('queues', 'my-work'),
    run: ({ model: { place } }, ui) => {
      // What is marked, and what narrows a view, goes first, as in a queue.
      if (place.at === 'view' && place.marks.records.size > 0)
        ui.change({ do: 'adjust', place: { ...place, marks: nothingMarked } })
      else if ((place.at === 'view' || place.at === 'cases') && place.filter !== '')
        ui.change({ do: 'adjust', place: { ...place, filter: '' } })
      else ui.change({ do: 'back' })
    },
  },
  {
    id: 'customer.open',
    keys: ['Enter'],
    contexts: ['customers'],
    footer: ['customers'],
    blockedBy: (scene) => (selectedKey(scene) === null ? 'blocked.nothing-selected' : null),
    run: (scene, ui) => {
      const ref = selectedKey(scene)
      if (ref !== null) ui.change({ do: 'go', place: customerPlace(ref) })
    },
  },
  {
    id: 'customer.card',
    keys: ['C'],
    contexts: ['workspace'],
    blockedBy: ({ views: { place } }) =>
      place.of === 'workspace' && place.card ? null : 'blocked.no-customer',
    run: ({ views: { place } }, ui) => {
      if (place.of === 'workspace' && place.card)
        ui.change({ do: 'go', place: customerPlace(place.card.ref) })
    },
  },
  {
    id: 'customer.link',
    keys: ['l'],
    contexts: ['customers', 'customer'],
    footer: ['customers', 'customer'],
    blockedBy: (scene) => (linkOf(scene) ? null : 'blocked.nothing-to-link'),
    right: onLinked,
    run: (scene, ui) => {
      const link = linkOf(scene)
      if (link) ui.perform({ do: 'link-customer', ...link })
    },
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
    footer: ['queues', 'my-work'],
    right: onOwn('agent.set-status'),
    run: ({ views }, ui) => {
      // Who is not ready already has nothing to finish first: what he chooses counts now.
      const isAfterThis = views.inHand.length > 0 && views.header?.status.isReady === true
      ui.change({ do: 'open-over', overlay: { kind: 'status', isAfterThis, selected: 0, problem: null } })
    },
  },
  {
    id: 'undo',
    keys: ['u'],
    // There the key takes back a setting: work that is not on the screen is not undone by it.
    contexts: everywhereBut('settings'),
    footer: everywhereBut('settings'),
    right: onOwn('undo'),
    run: (_, ui) => ui.perform({ do: 'undo', seq: null }),
  },
  {
    id: 'repeat',
    keys: ['.'],
    contexts: [
      'queues',
      'my-work',
      'workspace',
      'customers',
      'customer',
      'cases',
      'case',
      'callbacks',
      'inbox',
    ],
    blockedBy: whyNotRepeat,
    run: (scene, ui) => {
      const intent = repeated(scene)
      if (intent) ui.perform(intent)
    },
  },
  {
    id: 'palette.open',
    keys: [':'],
    contexts: everywhere,
    footer: everywhere,
    run: (scene, ui) => ui.change({ do: 'open-over', overlay: paletteOver(scene) }),
  },
  {
    id: 'clipboard.copy',
    keys: ['y'],
    contexts: everywhereBut('settings'),
    blockedBy: (scene) => (copyables(scene).length === 0 ? 'blocked.nothing-to-copy' : null),
    run: (_, ui) => ui.change({ do: 'open-over', overlay: { kind: 'copy', selected: 0 } }),
  },
  {
    id: 'screen.again',
    keys: ['Ctrl-l'],
    contexts: everywhere,
    run: (_, ui) => ui.perform({ do: 'write-again' }),
  },
  {
    id: 'reader.switch',
    keys: ['Shift-F1'],
    contexts: everywhere,
    run: (_, ui) => ui.perform({ do: 'switch-reader' }),
  },
  {
    id: 'console.lock',
    keys: ['L', 'F12'],
    contexts: everywhere,
    run: (_, ui) => ui.perform({ do: 'lock' }),
  },
  {
    id: 'quit',
    keys: ['q', 'Ctrl-c'],
    contexts: everywhere,
    run: (_, ui) => ui.perform({ do: 'quit', work: null }),
  },
  // The last of the table, because the footer keeps its last key whatever the width.
  {
    id: 'help.open',
    keys: ['?', 'F1'],
    contexts: everywhere,
    footer: everywhere,
    run: ({ model: { overlay } }, ui) =>
      ui.change({ do: 'open', overlay: { kind: 'help', scroll: 0, over: overlay } }),
  },
]

/** The interaction that the customer on screen can be linked to: the one that the search began from. */
function linkOf(scene: Scene): { readonly ref: string; readonly customer: string } | null {
  const { place, behind } = scene.model
  const work = behind.findLast(({ at }) => at === 'workspace')
  const customer = place.at === 'customer' ? place.ref : selectedKey(scene)
  return work?.at === 'workspace' && customer !== null ? { ref: work.ref, customer } : null
}

/** Whose contact it is that is linked, where that is on the screen behind; the command knows its queue. */
function onLinked({ model: { agent } }: Scene): WantedRight {
  return { what: 'interaction.link-customer', record: { owner: agent } }
}
