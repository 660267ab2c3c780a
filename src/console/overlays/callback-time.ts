import * as z from 'zod'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import { keyName } from '../input/key.ts'
import { callbackTimePanel } from '../screens/callback-panels.ts'
import { readTimeZone } from '../views/read-offers.ts'
import { acceptOrClose } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'
import { keptField, keptWhole } from './kept-whole.ts'

/** Another time for a callback. */
export const callbackTime: OverlayKind<'callback-time'> = {
  read: (_agent, reading) => ({ timeZone: readTimeZone(reading) }),
  draw: ({ ref, field, problem }, { scene, now, room, look }) =>
    callbackTimePanel({ ref, field, problem, now, timeZone: scene.views.offers.timeZone }, room, look),
  press(overlay, { key, desk: { ui } }) {
    const { ref, field } = overlay
    switch (keyName(key)) {
      case 'Escape':
        ui.change({ do: 'close' })
        return true
      case 'Enter':
        ui.perform({ do: 'move-callback', ref, when: field.text })
        return true
      default: {
        const edited = editTextField(field, key)
        if (edited) ui.change({ do: 'open', overlay: { ...overlay, field: edited, problem: null } })
        return edited !== null
      }
    }
  },
  keys: (_overlay, look) => acceptOrClose(look),
  kept: keptWhole(z.object({ ref: z.string(), field: keptField }), (kept) => ({
    kind: 'callback-time',
    ...kept,
    problem: null,
  })),
}
