import type { AgentDesk } from '../../desk/open-desk.ts'
import type { Store } from '../../store/open-store.ts'
import type { Scene, Ui } from '../actions/action.ts'
import type { Clipboard } from '../clipboard.ts'
import type { ConsolePhone } from '../console-surroundings.ts'
import type { KeyPreset } from '../key-presets.ts'
import type { Look } from '../look.ts'
import type { Outside } from '../outside.ts'
import type { Reading } from '../views/reading.ts'
import type { PendingLine } from './run-line.ts'

/** What one thing that an agent asked for is done with. */
export type Doing = {
  readonly store: Store
  readonly agent: string
  /** The phone of whoever sits here; null while none is open. */
  readonly phone: ConsolePhone | null
  readonly desk: AgentDesk
  readonly reading: Reading
  readonly look: Look
  readonly now: () => number
  readonly outside: Outside
  /** Where files were saved to last, as it was typed. */
  readonly saveFolder: { readonly last: () => string | null; readonly keep: (folder: string) => void }
  /** Says that the store has changed, so that what is shown next is read anew. */
  readonly changed: () => void
  /** Makes the console follow the agent's settings as the desk has them now. */
  readonly followSettings: () => void
  /** What of the user's own keys does not go with a preset. */
  readonly whyNotKeys: (preset: KeyPreset) => readonly string[]
  readonly clipboard: Clipboard
  readonly ui: Ui
  /** The width of the terminal. */
  readonly columns: number
  /** The line of the palette that asks and was not answered yet. */
  readonly pendingLine: PendingLine
  /** The console as it was when the thing was asked for. */
  readonly scene: Scene
}
