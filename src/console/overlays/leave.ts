import { keyName } from '../input/key.ts'
import { choicePanel } from '../screens/choice-panel.ts'
import { chosenOf } from '../state/chosen-of.ts'
import type { LeftWork } from '../state/intent.ts'
import { readWaysOut } from '../views/read-offers.ts'
import { acceptOrClose } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'

/** Leaving with work in hand: what becomes of it? */
export const leave: OverlayKind<'leave'> = {
  read: (_agent, reading) => ({ leaving: readWaysOut(reading) }),
  draw({ selected, problem }, { scene, room, look }) {
    const { offers, underMyWork } = scene.views
    const title = look.say('leave.title', { n: underMyWork })
    return choicePanel({ title, choices: offers.leaving, selected, filter: null, problem }, room, look)
  },
  press(overlay, { scene, key, desk: { ui } }) {
    if (keyName(key) === 'Escape') {
      ui.change({ do: 'close' })
      return true
    }
    const select = (selected: number) => ui.change({ do: 'open', overlay: { ...overlay, selected } })
    const options = scene.views.offers.leaving
    const chosen = chosenOf({ key, options, selected: overlay.selected, select })
    if (chosen) ui.perform({ do: 'quit', work: leftWork(chosen.key) })
    return true
  },
  keys: (_overlay, look) => acceptOrClose(look),
}

function leftWork(key: string): LeftWork {
  return key === 'keep' || key === 'put-back' ? key : 'stay-signed-in'
}
