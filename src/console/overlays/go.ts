import { contextOf, type Scene } from '../actions/action.ts'
import { behindGo, goPlaces, type GoPlace } from '../go-places.ts'
import { keyName } from '../input/key.ts'
import type { Keymap } from '../keymap.ts'
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
  draw({ selected }, { scene, keymap, room, look }) {
    const title = look.say('go.title')
    return choicePanel(
      { title, choices: optionsIn(scene, { keymap, look }), selected, filter: null, problem: null },
      room,
      look,
    )
  },
  press(overlay, { scene, key, desk }) {
    const { ui } = desk
    const name = keyName(key)
    if (name === 'Escape') {
      ui.change({ do: 'close' })
      return true
    }
    const select = (selected: number) => ui.change({ do: 'open', overlay: { ...overlay, selected } })
    const options = optionsIn(scene, desk)
    const chosen = chosenOf({ key, options, selected: overlay.selected, select })
    const own = behindGo(contextOf(scene.model.place), desk.keymap).find(
      (each) => each.key === name || each.action.id === chosen?.key,
    )
    if (own) {
      ui.change({ do: 'close' })
      runAction(own.action, scene, desk)
      return true
    }
    const place = name === 'g' ? goPlaces[0] : goPlaces.find(({ action }) => action === chosen?.key)
    if (place) goTo(place, scene, desk)
    return true
  },
  keys: (_overlay, look) => acceptOrClose(look),
}

function optionsIn(
  { model }: Scene,
  { keymap, look: { say } }: { readonly keymap: Keymap; readonly look: Look },
): readonly Option[] {
  const own = behindGo(contextOf(model.place), keymap).map(({ key, action }) => ({
    key: action.id,
    label: say(`action.${action.id}`),
    hint: '',
    hotKey: key,
  }))
  const places = goPlaces.map(({ letter, action }) => ({
    key: action,
    label: say(`action.${action}`),
    hint: '',
    hotKey: letter,
  }))
  return [...places, ...own]
}

/** Goes there; where one is already, it shows all that it has. */
function goTo({ action: id }: GoPlace, scene: Scene, desk: Desk): void {
  desk.ui.change({ do: 'close' })
  const here = contextOf(scene.model.place)
  const action = desk.keymap.actions.find((each) => each.id === id)
  if (action && here !== null && action.contexts.includes(here)) runAction(action, scene, desk)
}
