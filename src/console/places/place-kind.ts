import type { Block } from '../components/line.ts'
import type { ConsoleFrame } from '../console-frame.ts'
import type { Scene } from '../actions/action.ts'
import type { Key } from '../input/key.ts'
import type { Look, Room } from '../look.ts'
import type { Place, PlaceName } from '../state/model.ts'
import type { Desk } from '../state/press.ts'
import type { PlaceViews } from '../state/views.ts'
import type { SettingsReading } from '../views/read-settings.ts'

/** What places are read with: that of every view, and what is known before anybody is signed in. */
export type DeskReading = SettingsReading & { readonly lastAgent: () => string | null }

/** What a place is drawn in. */
export type PlaceFrame = ConsoleFrame & {
  readonly isSideBySide: boolean
  readonly room: Room
  /** How many lines at the foot of its room something lies over. */
  readonly covered: number
  readonly look: Look
}

/** What became of a key in a place: used, meant for the keymap, or text that only Alt or a function key leaves. */
export type PlacePress = 'taken' | 'for-keymap' | 'typed'

/** All that one place is: what it reads, how it is drawn, which rows and keys it has, and what outlives the console. */
export type PlaceKind<At extends PlaceName> = {
  readonly read: (place: Place<At>, agent: string, reading: DeskReading) => PlaceViews<At>
  readonly draw: (place: Place<At>, view: PlaceViews<At>, frame: PlaceFrame) => Block
  /** The keys of the rows of its list, in order; a place without a list has none. */
  readonly rowKeys?: (view: PlaceViews<At>) => readonly string[]
  /** The ref of the interaction that actions mean here, of the row under the pointer. */
  readonly meantRef?: (place: Place<At>, selected: string | null) => string | null
  /** How far its text can be scrolled. */
  readonly scrollLimit?: (place: Place<At>, view: PlaceViews<At>, frame: PlaceFrame) => number
  /** Gives it a key before the keymap gets it. */
  readonly press?: (
    place: Place<At>,
    key: Key,
    at: { readonly scene: Scene; readonly desk: Desk },
  ) => PlacePress
  /** What of it outlives the console as plain JSON; a place that is never come back to keeps nothing. */
  readonly kept?: {
    readonly keep: (place: Place<At>) => unknown
    /** The place again; null for what this program does not understand. */
    readonly comeBack: (kept: unknown) => Place<At> | null
  }
}
