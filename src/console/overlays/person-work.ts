import { keyName } from '../input/key.ts'
import { choicePanel } from '../screens/choice-panel.ts'
import { chosenOf } from '../state/chosen-of.ts'
import { workspacePlace } from '../state/model.ts'
import { readWorkOf } from '../views/read-people.ts'
import { namedKey } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'

/** What somebody has in hand; the one that is chosen is opened, where it is handed over, put back or taken over. */
export const personWork: OverlayKind<'person-work'> = {
  read: (agent, reading, { person }) => ({ work: readWorkOf(person, agent, reading) }),
  draw({ name, selected }, { scene, room, look }) {
    const title = look.say('people.work-title', { name })
    const choices = scene.views.offers.work
    const otherwise = look.say('people.work-none')
    return choicePanel({ title, choices, selected, filter: null, otherwise, problem: null }, room, look)
  },
  press(overlay, { scene, key, desk: { ui } }) {
    if (keyName(key) === 'Escape') {
      ui.change({ do: 'close' })
      return true
    }
    const select = (selected: number) => ui.change({ do: 'open', overlay: { ...overlay, selected } })
    const options = scene.views.offers.work
    const chosen = chosenOf({ key, options, selected: overlay.selected, select })
    if (chosen) ui.change({ do: 'go', place: workspacePlace(chosen.key) })
    return true
  },
  keys: (_overlay, look) => [
    namedKey('Enter', look.say('action.inbox.open')),
    namedKey('Esc', look.say('keys.close')),
  ],
}
