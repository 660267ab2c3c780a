import { contextOf, type Scene } from '../actions/action.ts'
import { goPlaces, type GoPlace } from '../go-places.ts'
import { keyName } from '../input/key.ts'
import type { Look } from '../look.ts'
import { choicePanel } from '../screens/choice-panel.ts'
import { chosenOf } from '../state/chosen-of.ts'
import type { Desk } from '../state/press.ts'
import { runAction } from '../state/run-action.ts'
import type { Option } from '../state/views.ts'
import { acceptOrClose } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'

/** The places with their letters. */
export const go: OverlayKind<'go'> = {
  draw({ selected }, { room, look }) {
    const title = look.say('go.title')
    return choicePanel({ title, choices: optionsIn(look), selected, filter: null, problem: null }, room, look)
  },
  press(overlay, { scene, key, desk }) {
    const { ui, look } = desk
    const name = keyName(key)
    if (name === 'Escape') {
      ui.change({ do: 'close' })
      return true
    }
    const select = (selected: number) => ui.change({ do: 'open', overlay: { ...overlay, selected } })
    const chosen = chosenOf({ key, options: optionsIn(look), selected: overlay.selected, select })
    const place = name === 'g' ? goPlaces[0] : goPlaces.find(({ letter }) => letter === chosen?.hotKey)
    if (place) goTo(place, scene, desk)
    return true
  },
  keys: (_overlay, look) => acceptOrClose(look),
}

function optionsIn({ say }: Look): readonly Option[] {
  return goPlaces.map(({ letter, action }) => ({
    key: action,
    label: say(`action.${action}`),
    hint: '',
    hotKey: letter,
  }))
}

/** Goes there; where one is already, only the list of places is closed. */
function goTo({ action: id }: GoPlace, scene: Scene, desk: Desk): void {
  desk.ui.change({ do: 'close' })
  const here = contextOf(scene.model.place)
  const action = desk.keymap.actions.find((each) => each.id === id)
  if (action && here !== null && action.contexts.includes(here)) runAction(action, scene, desk)
}
