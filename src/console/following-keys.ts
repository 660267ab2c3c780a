import type { KeyPreset } from './key-presets.ts'
import type { Keymap } from './keymap.ts'
import type { UserKeys } from './user-keymap.ts'

/** The keymap of whoever is at the desk. */
export type FollowingKeys = {
  /** Handed out once; it changes inside. */
  readonly keymap: Keymap
  /** Follows a preset; answers what is wrong where the user's own keys do not go with it, and stays as it is. */
  readonly follow: (preset: KeyPreset) => readonly string[]
}

/** Begins with a keymap that is right. */
export function followingKeys(keys: UserKeys, first: Keymap): FollowingKeys {
  let current = first
  return {
    keymap: {
      get actions() {
        return current.actions
      },
      get problems() {
        return current.problems
      },
      actionOf: (context, key) => current.actionOf(context, key),
      keysOf: (id) => current.keysOf(id),
    },
    follow(preset) {
      const made = keys.keymapOf(keys.preset ?? preset)
      if ('problems' in made) return made.problems
      current = made.keymap
      return []
    },
  }
}
