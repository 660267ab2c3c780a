import type { Scene } from './actions/action.ts'
import type { Keymap } from './keymap.ts'

/** What the console draws from: what is known, which keys there are, and the time, in milliseconds since 1970. */
export type ConsoleFrame = { readonly scene: Scene; readonly keymap: Keymap; readonly now: number }
