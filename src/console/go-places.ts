import type { Action, ActionId, Context } from './actions/action.ts'
import { keyLabel } from './key-label.ts'
import type { Keymap } from './keymap.ts'
import type { Look } from './look.ts'

/** The letter behind `g` that goes to a place, and the action that does; `g` twice is the first of them. */
export type GoPlace = { readonly letter: string; readonly action: ActionId }

/** Every place to go to, in the order in which they are listed. */
export const goPlaces: readonly GoPlace[] = [
  { letter: 'q', action: 'place.queues' },
  { letter: 'm', action: 'place.my-work' },
  { letter: 'l', action: 'place.call' },
  { letter: 'c', action: 'customers.find' },
  { letter: 'k', action: 'place.cases' },
  { letter: 'b', action: 'place.callbacks' },
  { letter: 'p', action: 'place.people' },
  { letter: 'r', action: 'place.processes' },
  { letter: 'i', action: 'place.inbox' },
  { letter: 'h', action: 'history.mine' },
  { letter: 'v', action: 'place.views' },
  { letter: 's', action: 'place.settings' },
]

/** The keys of an action as help, palette and documentation name them; of a place to go to, its letter behind `g` too. */
export function shownKeys(id: ActionId, keymap: Keymap, glyphs: Look['glyphs']): readonly string[] {
  const [go] = keymap.keysOf('place.go')
  const own = keymap.keysOf(id).flatMap((key) => {
    if (!key.startsWith('g ')) return keyLabel(key, glyphs)
    return go === undefined ? [] : `${keyLabel(go, glyphs)} ${keyLabel(key.slice(2), glyphs)}`
  })
  const place = goPlaces.find(({ action }) => action === id)
  return place && go !== undefined && own.length === 0 ? [`${keyLabel(go, glyphs)} ${place.letter}`] : own
}

/** The actions that have a key of their own behind `g` in a place, with that key. */
export function behindGo(
  context: Context | null,
  keymap: Keymap,
): readonly { readonly key: string; readonly action: Action }[] {
  return keymap.actions
    .filter(({ contexts }) => contexts.some((each) => each === context))
    .flatMap((action) =>
      keymap
        .keysOf(action.id)
        .filter((key) => key.startsWith('g '))
        .map((key) => ({ key: key.slice(2), action })),
    )
}
