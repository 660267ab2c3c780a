import * as z from 'zod'
import { keyName } from '../input/key.ts'
import { choicePanel } from '../screens/choice-panel.ts'
import { chosenOf } from '../state/chosen-of.ts'
import type { Overlay } from '../state/model.ts'
import { readStatuses } from '../views/read-offers.ts'
import { acceptOrClose } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'
import { keptIndex, keptWhole } from './kept-whole.ts'

/** The agent's status, now or after the work in hand. */
export const status: OverlayKind<'status'> = {
  read: (_agent, reading) => ({ statuses: readStatuses(reading) }),
  draw({ isAfterThis, selected, problem }, { scene, room, look: { say }, look }) {
    const { inHand, offers } = scene.views
    const title = say(isAfterThis ? 'status.title-after' : 'status.title')
    const details = inHand.length === 0 ? '' : say(isAfterThis ? 'status.tab-now' : 'status.tab-after')
    const choices = offers.statuses
    return choicePanel({ title, details, choices, selected, filter: null, problem }, room, look)
  },
  press(overlay, { scene, key, desk: { ui } }) {
    const name = keyName(key)
    const open = (changed: Partial<Overlay<'status'>>) =>
      ui.change({ do: 'open', overlay: { ...overlay, problem: null, ...changed } })
    if (name === 'Escape') ui.change({ do: 'close' })
    // Without work in hand there is no "after this".
    else if (name === 'Tab' && scene.views.inHand.length > 0) open({ isAfterThis: !overlay.isAfterThis })
    else {
      const options = scene.views.offers.statuses
      const select = (selected: number) => open({ selected })
      const chosen = chosenOf({ key, options, selected: overlay.selected, select })
      if (chosen) ui.perform({ do: 'choose-status', status: chosen.key, isAfterThis: overlay.isAfterThis })
    }
    return true
  },
  keys: (_overlay, look) => acceptOrClose(look),
  kept: keptWhole(z.object({ isAfterThis: z.boolean(), selected: keptIndex }), (kept) => ({
    kind: 'status',
    ...kept,
    problem: null,
  })),
}
