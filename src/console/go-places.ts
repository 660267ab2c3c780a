import type { ActionId } from './actions/action.ts'
import { keyLabel } from './key-label.ts'
import type { Keymap } from './keymap.ts'
import type { Look } from './look.ts'

/** The letter behind `g` that goes to a place, and the action that does; `g` twice is the first of them. */
export type GoPlace = { readonly letter: string; readonly action: ActionId }

/** Every place to go to, in the order in which they are listed. */
export const goPlaces: readonly GoPlace[] = [
  { letter: 'q', action: 'place.queues' },
  { letter: 'm', action: 'place.my-work' },
  { letter: 'c', action: 'customers.find' },
  { letter: 'k', action: 'place.cases' },
  { letter: 'b', action: 'place.callbacks' },
  { letter: 'p', action: 'place.people' },
  { letter: 'i', action: 'place.inbox' },
  { letter: 'h', action: 'history.mine' },
  { letter: 'v', action: 'place.views' },
  { letter: 's', action: 'place.settings' },
]

/** The keys of an action as help, palette and documentation name them; of a place to go to, its letter behind `g` too. */
export function shownKeys(id: ActionId, keymap: Keymap, glyphs: Look['glyphs']): readonly string[] {
  const own = keymap.keysOf(id).map((key) => keyLabel(key, glyphs))
  const [go] = keymap.keysOf('place.go')
  const place = goPlaces.find(({ action }) => action === id)
  return place && go !== undefined && own.length === 0 ? [`${keyLabel(go, glyphs)} ${place.letter}`] : own
}
