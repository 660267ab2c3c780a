import * as z from 'zod'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import { textField } from '../components/text-field/text-field.ts'
import { keyName } from '../input/key.ts'
import { lookupScreen } from '../screens/lookup.ts'
import { customerPlace } from '../state/model.ts'
import { placeOfRecord } from '../state/place-of-record.ts'
import { moved, selectedIndex } from '../state/selection.ts'
import type { PlaceViews } from '../state/views.ts'
import { readCustomers } from '../views/read-customers.ts'
import { comeBackBy, keptSelection } from './kept-place.ts'
import type { PlaceKind } from './place-kind.ts'

const kept = z.object({ text: z.string(), selection: keptSelection, isTyping: z.boolean() })

/** Customers found as one types. */
export const customers: PlaceKind<'customers'> = {
  read: ({ field, insideOf }, agent, reading) =>
    readCustomers({ typed: field.text, insideOf }, agent, reading),
  draw: ({ field, selection, isTyping }, view, { scene, room, look }) => {
    const selected = selectedIndex(selection, keysOf(view))
    const isTypedInto = isTyping && scene.model.overlay === null
    return lookupScreen({ ...view, field, selected, isTyping: isTypedInto }, room, look)
  },
  rowKeys: keysOf,
  press(place, key, { scene, desk: { ui } }) {
    if (!place.isTyping) return 'for-keymap'
    const view = scene.views.place
    const keys = view.of === 'customers' ? keysOf(view) : []
    const move = (by: number) =>
      ui.change({ do: 'adjust', place: { ...place, selection: moved(place.selection, keys, by) } })
    switch (keyName(key)) {
      case 'ArrowDown':
        move(1)
        return 'taken'
      case 'ArrowUp':
        move(-1)
        return 'taken'
      case 'Enter': {
        const ref = keys[selectedIndex(place.selection, keys)]
        const { record = null, insideNames = null, isMasked = true } = view.of === 'customers' ? view : {}
        if (ref === undefined && record) {
          ui.change({ do: 'adjust', place: { ...place, isTyping: false } })
          ui.change({ do: 'go', place: placeOfRecord(record.is, record.ref) })
          return 'taken'
        }
        if (ref === undefined && insideNames !== null && !isMasked)
          ui.change({ do: 'adjust', place: { ...place, insideOf: insideNames } })
        if (ref === undefined) return 'taken'
        ui.change({ do: 'adjust', place: { ...place, isTyping: false } })
        ui.change({ do: 'go', place: customerPlace(ref) })
        return 'taken'
      }
      case 'Tab':
        ui.change({ do: 'adjust', place: { ...place, isTyping: false } })
        return 'taken'
      case 'Escape':
        return 'for-keymap'
      default:
    }
    const field = editTextField(place.field, key)
    if (!field) return 'typed'
    ui.change({ do: 'adjust', place: { ...place, field, selection: { key: null, index: 0 } } })
    return 'taken'
  },
  kept: {
    keep: ({ field, selection, isTyping }) => ({ text: field.text, selection, isTyping }),
    comeBack: comeBackBy(kept, ({ text, selection, isTyping }) => ({
      at: 'customers',
      field: textField({ text, maxLength: 80 }),
      selection,
      isTyping,
    })),
  },
}

function keysOf({ hits }: PlaceViews<'customers'>): readonly string[] {
  return hits.map(({ ref }) => ref)
}
