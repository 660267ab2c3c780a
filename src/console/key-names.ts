import type { KeyNames } from '../language/say.ts'
import { shownKeys } from './go-places.ts'
import type { Keymap } from './keymap.ts'
import type { Look } from './look.ts'

/**
 * What messages call the key of an action under the keymap in force: its first key; where it has none, the key of the list of commands
 * with the action's name there.
 */
export function keyNames(keymap: Keymap, look: Pick<Look, 'say' | 'glyphs'>): KeyNames {
  return (wanted) => {
    const action = keymap.actions.find(({ id }) => id === wanted)
    if (!action) return wanted
    const [own] = shownKeys(action.id, keymap, look.glyphs)
    if (own !== undefined) return own
    const name = look.say(`action.${action.id}`)
    const [key] = shownKeys('palette.open', keymap, look.glyphs)
    return key === undefined ? look.say('keys.by-name', { name }) : look.say('keys.by-palette', { key, name })
  }
}
