import * as z from 'zod'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import { keyName } from '../input/key.ts'
import { revealPanel } from '../screens/verifying.ts'
import { acceptOrClose } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'
import { keptField, keptWhole } from './kept-whole.ts'

/** Why a masked card is opened, in the agent's own words. */
export const reveal: OverlayKind<'reveal'> = {
  draw: (overlay, { room, look }) => revealPanel(overlay, room, look),
  press(overlay, { key, desk: { ui, look } }) {
    const { customer, field } = overlay
    const why = field.text.trim()
    switch (keyName(key)) {
      case 'Escape':
        ui.change({ do: 'close' })
        return true
      case 'Enter':
        if (why === '')
          ui.change({ do: 'open', overlay: { ...overlay, problem: look.say('reveal.why-missing') } })
        else ui.perform({ do: 'reveal', customer, why })
        return true
      default: {
        const edited = editTextField(field, key)
        if (edited) ui.change({ do: 'open', overlay: { ...overlay, field: edited, problem: null } })
        return edited !== null
      }
    }
  },
  keys: (_overlay, look) => acceptOrClose(look),
  kept: keptWhole(z.object({ customer: z.string(), field: keptField }), (kept) => ({
    kind: 'reveal',
    ...kept,
    problem: null,
  })),
}
