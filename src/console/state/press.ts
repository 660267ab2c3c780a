import { contextOf, type Scene, type Ui } from '../actions/action.ts'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import { editFirstRunForm } from '../forms/first-run-form.ts'
import { keyName, type Key } from '../input/key.ts'
import type { Keymap } from '../keymap.ts'
import type { Look } from '../look.ts'
import { customerPlace, type Place } from './model.ts'
import { pressInOverlay } from './press-in-overlay.ts'
import { rowKeys, selectedKey } from './rows-on-screen.ts'
import { runAction } from './run-action.ts'
import { moved } from './selection.ts'

/** What a key press works with besides the console's state. */
export type Desk = { readonly ui: Ui; readonly keymap: Keymap; readonly look: Look; readonly columns: number }

/** Gives one key to the console: to the overlay, to the text that is being typed, or to the keymap. */
export function press(scene: Scene, key: Key, desk: Desk): void {
  const { overlay, place } = scene.model
  if (overlay) {
    if (!pressInOverlay(scene, overlay, key, desk)) pressAlt(scene, key, desk)
    return
  }
  switch (place.at) {
    case 'first-run':
      pressInFirstRun(place, key, desk)
      return
    case 'sign-in':
      pressInSignIn(scene, place, key, desk)
      return
    case 'customers':
      if (place.isTyping && pressInLookup(scene, place, key, desk)) return
      break
    case 'queues':
    case 'workspace':
    case 'customer':
    case 'history':
      break
    default:
      place satisfies never
      return
  }
  pressByName(scene, keyName(key), desk)
}

/** Inside a text, Alt and a key reaches the action that the key has outside; a function key needs no Alt. */
function pressAlt(scene: Scene, key: Key, desk: Desk): void {
  const name = keyName(key)
  if (/^F\d/.test(name)) pressByName(scene, name, desk)
  if (name.startsWith('Alt-')) pressByName(scene, name.slice('Alt-'.length), desk)
}

function pressByName(scene: Scene, name: string, { ui, keymap, look }: Desk): void {
  const context = contextOf(scene.model.place)
  const action = context && keymap.actionOf(context, name)
  if (action) runAction(action, scene, { ui, look })
}

function pressInFirstRun(place: Extract<Place, { at: 'first-run' }>, key: Key, { ui }: Desk): void {
  const { form, next } = editFirstRunForm(place.form, key)
  switch (next) {
    case 'make-demo':
      ui.perform({ do: 'make-demo' })
      return
    case 'make-own': {
      const { team, queue, agent } = form.texts
      ui.perform({
        do: 'make-own',
        team: team.text.trim(),
        queue: queue.text.trim(),
        agent: agent.text.trim(),
      })
      return
    }
    case 'stay':
      ui.change({ do: 'adjust', place: { ...place, form, problem: null } })
      return
    case 'none':
      if (isLeaving(key)) ui.perform({ do: 'quit', work: 'stay-signed-in' })
      return
    default:
      next satisfies never
  }
}

function pressInSignIn(scene: Scene, place: Extract<Place, { at: 'sign-in' }>, key: Key, { ui }: Desk): void {
  const keys = rowKeys(scene)
  switch (keyName(key)) {
    case 'Enter': {
      const agent = selectedKey(scene)
      if (agent !== null) ui.perform({ do: 'sign-in', agent })
      return
    }
    case 'ArrowDown':
    case 'Tab':
      ui.change({ do: 'adjust', place: { ...place, selection: moved(place.selection, keys, 1) } })
      return
    case 'ArrowUp':
    case 'Shift-Tab':
      ui.change({ do: 'adjust', place: { ...place, selection: moved(place.selection, keys, -1) } })
      return
    case 'Escape':
    case 'Ctrl-c':
      if (place.filter.text === '') ui.perform({ do: 'quit', work: 'stay-signed-in' })
      break
    default:
  }
  const filter =
    keyName(key) === 'Escape' ? { ...place.filter, text: '', cursor: 0 } : editTextField(place.filter, key)
  if (filter) ui.change({ do: 'adjust', place: { ...place, filter, selection: { key: null, index: 0 } } })
}

function pressInLookup(
  scene: Scene,
  place: Extract<Place, { at: 'customers' }>,
  key: Key,
  desk: Desk,
): boolean {
  const { ui } = desk
  const keys = rowKeys(scene)
  switch (keyName(key)) {
    case 'ArrowDown':
      ui.change({ do: 'adjust', place: { ...place, selection: moved(place.selection, keys, 1) } })
      return true
    case 'ArrowUp':
      ui.change({ do: 'adjust', place: { ...place, selection: moved(place.selection, keys, -1) } })
      return true
    case 'Enter': {
      const ref = selectedKey(scene)
      if (ref === null) return true
      ui.change({ do: 'adjust', place: { ...place, isTyping: false } })
      ui.change({ do: 'go', place: customerPlace(ref) })
      return true
    }
    case 'Tab':
      ui.change({ do: 'adjust', place: { ...place, isTyping: false } })
      return true
    case 'Escape':
      if (place.field.text === '') return false
      ui.change({ do: 'adjust', place: { ...place, isTyping: false } })
      return true
    default:
  }
  const field = editTextField(place.field, key)
  if (field) ui.change({ do: 'adjust', place: { ...place, field, selection: { key: null, index: 0 } } })
  else pressAlt(scene, key, desk)
  return true
}

function isLeaving(key: Key): boolean {
  const name = keyName(key)
  return name === 'Ctrl-c' || name === 'q' || name === 'Escape'
}
