import { shownKeys } from '../go-places.ts'
import type { Keymap } from '../keymap.ts'
import type { Look } from '../look.ts'
import { whyBlocked } from '../actions/why-blocked.ts'
import { contextOf, type Action, type Scene } from '../actions/action.ts'
import { matchingOptions } from './matching-options.ts'

export type PaletteEntry = {
  readonly key: string
  readonly label: string
  readonly hint: string
  readonly action: Action
}

/** What the palette offers here for what was typed: every action that works in this place, blocked ones with the reason. */
export function paletteEntries(
  scene: Scene,
  typed: string,
  { keymap, look }: { keymap: Keymap; look: Look },
): readonly PaletteEntry[] {
  const here = contextOf(scene.model.place)
  const actions = keymap.actions.filter(
    ({ id, contexts }) => contexts.some((context) => context === here) && id !== 'palette.open',
  )
  const entries = actions.map((action): PaletteEntry => {
    const blocked = whyBlocked(action, scene)
    const keys = shownKeys(action.id, keymap, look.glyphs)
    const hint = blocked === null ? keys.join(' ') : `(${look.say(blocked)})`
    return { key: action.id, label: look.say(`action.${action.id}`), hint, action }
  })
  return matchingOptions(entries, typed)
}
