import type { DraftTextOf } from '../../desk/draft-text.ts'
import type { Drafts } from '../../desk/drafts.ts'
import type { AgentDesk } from '../../desk/open-desk.ts'
import type { Scene, Ui } from '../actions/action.ts'
import type { FooterKey } from '../components/footer-line.ts'
import type { Block } from '../components/line.ts'
import type { TextField } from '../components/text-field/text-field.ts'
import type { ConsoleFrame } from '../console-frame.ts'
import type { Key } from '../input/key.ts'
import type { Keymap } from '../keymap.ts'
import type { Look, Room } from '../look.ts'
import type { Overlay, OverlayName } from '../state/model.ts'
import type { Desk } from '../state/press.ts'
import type { Offers } from '../state/views.ts'
import type { Reading } from '../views/reading.ts'

/** What is drawn over a place. */
export type OverlayFrame = ConsoleFrame & {
  readonly room: Room
  readonly look: Look
  /** The keys of another overlay, for the help over it. */
  readonly keysOf: (overlay: Overlay) => readonly FooterKey[]
}

/** What takes a key: the console as it is, and what the key can move. */
export type OverlayPress = { readonly scene: Scene; readonly key: Key; readonly desk: Desk }

/** All that one thing is that lies over the place: what it offers, how it is drawn, its keys, and what of it outlives the console. */
export type OverlayKind<Kind extends OverlayName> = {
  /** What can be chosen in it. */
  readonly read?: (agent: string, reading: Reading, overlay: Overlay<Kind>) => Partial<Offers>
  /** Whether what it offers depends on what is typed in it. */
  readonly isReadWhileTyped?: true
  /** Whether what is behind it is read meanwhile: then the place is drawn above it, whole, and its text can be paged through. */
  readonly isReadBehind?: true
  /** Keys that are its own although they mean something everywhere else. */
  readonly ownKeys?: readonly string[]
  /** Null for what is typed in the line of notices. */
  readonly draw: (overlay: Overlay<Kind>, frame: OverlayFrame) => Block | null
  /** Gives it one key; false when it has no use for it. */
  readonly press: (overlay: Overlay<Kind>, at: OverlayPress) => boolean
  /** The text that is being written in it, which the agent's own editor may have; null where it has none just now. */
  readonly written?: (overlay: Overlay<Kind>) => Written | null
  /** It with another draft in it, what another console wrote of the same; null where there is none. */
  readonly withOtherDraft?: (overlay: Overlay<Kind>, drafts: Drafts) => Overlay | null
  /** Whether another console changed the draft in it since it was kept. */
  readonly isChangedElsewhere?: (overlay: Overlay<Kind>, drafts: Drafts) => boolean
  /** The keys that the footer names. */
  readonly keys: (overlay: Overlay<Kind>, look: Look, keymap: Keymap) => readonly FooterKey[]
  /** What is kept of a form that somebody is filling in; what is soon chosen again keeps nothing. */
  readonly kept?: {
    /** What it is about, as plain JSON: the same while the same thing is filled in. */
    readonly keep: (overlay: Overlay<Kind>) => unknown
    /** Keeps what was typed as a draft of the agent; a form of a line or two keeps it with what it is about. */
    readonly keepTyped?: (overlay: Overlay<Kind>, desk: AgentDesk) => void
    /** Opens it again, with what was typed; nothing for what this program does not understand. */
    readonly comeBack: (kept: unknown, back: ComeBack) => void
  }
}

/** A text of several lines that is being written, and the overlay with another text in its place. */
export type Written = {
  readonly field: TextField
  /** Whose text it is among the drafts; null where it is of none. */
  readonly of: DraftTextOf | null
  readonly with: (field: TextField, problem: string | null) => Overlay
}

/** What a form is opened again with. */
export type ComeBack = { readonly scene: Scene; readonly ui: Ui; readonly desk: AgentDesk }
