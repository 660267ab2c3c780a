import * as z from 'zod'
import { keyName } from '../input/key.ts'
import { choicePanel } from '../screens/choice-panel.ts'
import { chosenOf } from '../state/chosen-of.ts'
import { readStatuses } from '../views/read-offers.ts'
import { acceptOrClose } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'
import { keptIndex, keptWhole } from './kept-whole.ts'

/** The status of somebody else, by who leads him. */
export const personStatus: OverlayKind<'person-status'> = {
  read: (_agent, reading) => ({ statuses: readStatuses(reading) }),
  draw({ name, isBusy, isAfterThis, selected, problem }, { scene, room, look }) {
    const { say } = look
    const title = say(isAfterThis ? 'people.status-after-title' : 'people.status-title', { name })
    const details = isBusy ? say(isAfterThis ? 'status.tab-now' : 'status.tab-after') : ''
    const choices = scene.views.offers.statuses
    return choicePanel({ title, details, choices, selected, filter: null, problem }, room, look)
  },
  press(overlay, { scene, key, desk: { ui } }) {
    const { person, name, isBusy, isAfterThis } = overlay
    const pressed = keyName(key)
    if (pressed === 'Escape') ui.change({ do: 'close' })
    else if (pressed === 'Tab' && isBusy)
      ui.change({ do: 'open', overlay: { ...overlay, isAfterThis: !isAfterThis, problem: null } })
    else {
      const select = (selected: number) => ui.change({ do: 'open', overlay: { ...overlay, selected } })
      const options = scene.views.offers.statuses
      const chosen = chosenOf({ key, options, selected: overlay.selected, select })
      if (chosen) ui.perform({ do: 'set-status-of', person, name, status: chosen.key, isAfterThis })
    }
    return true
  },
  keys: (_overlay, look) => acceptOrClose(look),
  kept: keptWhole(
    z.object({
      person: z.string(),
      name: z.string(),
      isBusy: z.boolean(),
      isAfterThis: z.boolean(),
      selected: keptIndex,
    }),
    (kept) => ({ kind: 'person-status', ...kept, problem: null }),
  ),
}
