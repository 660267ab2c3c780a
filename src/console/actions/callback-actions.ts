import type { MessageKey } from '../../language/say.ts'
import { textField } from '../components/text-field/text-field.ts'
import type { CallbackRow, WhoseCallbacks } from '../screens/callbacks.ts'
import { customerPlace, nothingSelected, workspacePlace } from '../state/model.ts'
import { meantRef, selectedKey } from '../state/rows-on-screen.ts'
import type { Action, Context, Scene, Ui } from './action.ts'

const here: readonly Context[] = ['callbacks']
const turns: readonly WhoseCallbacks[] = ['ours', 'mine', 'all']

/** Promising callbacks, making them, and looking after them. */
export const callbackActions: readonly Action[] = [
  {
    id: 'callback.open',
    keys: ['Enter'],
    contexts: here,
    footer: here,
    blockedBy: (scene) => {
      const row = pointed(scene)
      if (!row) return 'blocked.nothing-selected'
      return row.made === null && row.customerRef === null ? 'blocked.no-customer' : null
    },
    run: (scene, ui) => {
      const row = pointed(scene)
      if (row?.made?.isWaiting === true) ui.perform({ do: 'take', ref: row.made.ref })
      else if (row?.made && row.isOpen) ui.change({ do: 'go', place: workspacePlace(row.made.ref) })
      else if (row && row.customerRef !== null) ui.change({ do: 'go', place: customerPlace(row.customerRef) })
    },
  },
  {
    id: 'callback.finish',
    keys: ['d'],
    contexts: here,
    footer: here,
    blockedBy: whyNotOpen,
    right: onPointed('callback.finish'),
    run: (scene, ui) => {
      const row = pointed(scene)
      if (row)
        ui.change({
          do: 'open',
          overlay: { kind: 'callback-done', ref: row.ref, selected: 0, problem: null },
        })
    },
  },
  {
    id: 'callback.move',
    keys: ['t'],
    contexts: here,
    footer: here,
    blockedBy: whyNotAhead,
    right: onPointed('callback.reschedule'),
    opensText: true,
    run: (scene, ui) => {
      const row = pointed(scene)
      const field = textField({ maxLength: 100 })
      if (row)
        ui.change({ do: 'open', overlay: { kind: 'callback-time', ref: row.ref, field, problem: null } })
    },
  },
  {
    id: 'callback.take-over',
    keys: ['i'],
    contexts: here,
    footer: here,
    blockedBy: (scene) => (pointed(scene)?.whose === 'mine' ? 'blocked.callback-yours' : whyNotAhead(scene)),
    right: onPointed('callback.assign'),
    run: (scene, ui) => {
      const row = pointed(scene)
      if (row) ui.perform({ do: 'take-over-callback', ref: row.ref })
    },
  },
  {
    id: 'callback.customer',
    keys: ['C'],
    contexts: here,
    blockedBy: (scene) => ((pointed(scene)?.customerRef ?? null) === null ? 'blocked.no-customer' : null),
    run: (scene, ui) => {
      const ref = pointed(scene)?.customerRef ?? null
      if (ref !== null) ui.change({ do: 'go', place: customerPlace(ref) })
    },
  },
  {
    id: 'callback.schedule',
    keys: ['b'],
    contexts: ['callbacks', 'queues', 'my-work', 'workspace', 'customer'],
    blockedBy: (scene) => (promisedTo(scene) ? null : 'blocked.nobody-to-call'),
    opensText: true,
    run: (scene, ui) => {
      const to = promisedTo(scene)
      // One that is being written stays as it is.
      if (to && scene.model.overlay?.kind !== 'callback') ui.perform({ do: 'begin-callback', ...to })
    },
  },
  {
    id: 'callbacks.whose',
    keys: ['Tab', 'ArrowRight'],
    contexts: here,
    footer: here,
    run: (scene, ui) => turn(scene, ui, 1),
  },
  {
    id: 'callbacks.whose-back',
    keys: ['Shift-Tab', 'ArrowLeft'],
    contexts: here,
    run: (scene, ui) => turn(scene, ui, -1),
  },
]

function turn({ model: { place } }: Scene, ui: Ui, by: 1 | -1): void {
  if (place.at !== 'callbacks') return
  const whose = turns[(turns.indexOf(place.whose) + by + turns.length) % turns.length] ?? 'ours'
  ui.change({ do: 'adjust', place: { ...place, whose, selection: nothingSelected } })
}

function pointed(scene: Scene): CallbackRow | undefined {
  const { place } = scene.views
  return place.of === 'callbacks' ? place.rows.find(({ ref }) => ref === selectedKey(scene)) : undefined
}

/** Why nothing can be done with what is over. */
function whyNotOpen(scene: Scene): MessageKey | null {
  const row = pointed(scene)
  if (!row) return 'blocked.nothing-selected'
  return row.isOpen ? null : 'blocked.callback-over'
}

/** Why what has come up can no longer be moved or given away. */
function whyNotAhead(scene: Scene): MessageKey | null {
  return whyNotOpen(scene) ?? (pointed(scene)?.hasComeUp === true ? 'blocked.callback-came-up' : null)
}

function onPointed(what: string): NonNullable<Action['right']> {
  return (scene) => {
    const row = pointed(scene)
    return row ? { what, record: row.record } : null
  }
}

/** To whom a callback is promised: the customer of a contact, in its queue; or a customer, in a queue that is asked for. */
function promisedTo(scene: Scene): { readonly of: string; readonly queue: string | null } | null {
  const { place } = scene.views
  if (place.of === 'customer') return place.card ? { of: place.card.ref, queue: '' } : null
  if (place.of === 'callbacks') {
    const row = pointed(scene)
    return row && row.customerRef !== null ? { of: row.customerRef, queue: row.queueId } : null
  }
  if (place.of === 'workspace') return place.work && place.card ? { of: place.work.ref, queue: null } : null
  const ref = meantRef(scene)
  return ref === null ? null : { of: ref, queue: null }
}
