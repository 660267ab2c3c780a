import * as z from 'zod'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import { keyName } from '../input/key.ts'
import { nothingMarked } from '../state/marks.ts'
import { nothingSelected } from '../state/model.ts'
import { namedKey } from './named-keys.ts'
import { keptField, keptWhole } from './kept-whole.ts'
import type { OverlayKind } from './overlay-kind.ts'

/** The list narrows while the filter is typed; Esc puts back what was in force before. */
export const filter: OverlayKind<'filter'> = {
  draw: () => null,
  press(overlay, { scene, key, desk: { ui } }) {
    const { place } = scene.model
    if (place.at !== 'queues' && place.at !== 'cases' && place.at !== 'view') return false
    const narrow = (to: string) => {
      const narrowed = { filter: to, selection: nothingSelected }
      if (place.at === 'cases') ui.change({ do: 'adjust', place: { ...place, ...narrowed } })
      else {
        const marks = to === place.filter ? place.marks : nothingMarked
        ui.change({ do: 'adjust', place: { ...place, ...narrowed, marks } })
      }
    }
    switch (keyName(key)) {
      case 'Enter':
        ui.change({ do: 'close' })
        return true
      case 'Escape':
        narrow(overlay.before)
        ui.change({ do: 'close' })
        return true
      default: {
        const field = editTextField(overlay.field, key)
        if (!field) return false
        narrow(field.text)
        ui.change({ do: 'open', overlay: { ...overlay, field } })
        return true
      }
    }
  },
  kept: keptWhole(z.object({ field: keptField, before: z.string() }), (kept) => ({
    kind: 'filter',
    ...kept,
  })),
  keys: (_overlay, { say }) => [
    namedKey('Enter', say('keys.keep-filter')),
    namedKey('Esc', say('keys.drop-filter')),
  ],
}
