import type { TextField } from '../components/text-field/text-field.ts'
import type { AnnounceForm } from '../forms/announce-form.ts'
import type { ReplyForm } from '../forms/reply-form.ts'
import type { WrapUpForm } from '../forms/wrap-up-form.ts'
import type { CallbackForm } from '../forms/callback-form.ts'
import type { BulkPreview } from '../screens/bulk-preview.ts'
import type { OnScreen } from '../verbs-port.ts'
import type { WrapUpFieldType } from '../../domain/wrap-up-code.ts'
import type { WrittenThing } from '../../domain/presence.ts'
import type { SendIntent } from './intent.ts'
import type { MarkedRecord } from './marks.ts'
import type { Overlay } from './model.ts'

/** What each thing that lies over the place remembers. */
export type OverlayShapes = {
  /** Help comes back to what it was opened over. */
  readonly help: { readonly scroll: number; readonly over: Overlay | null }
  /** The places with their letters. */
  readonly go: { readonly selected: number }
  readonly palette: {
    readonly field: TextField
    /** What was pointed at; null for what Enter takes by itself. */
    readonly selected: number | null
    /** What it was opened over. */
    readonly onScreen: OnScreen
    /** Which of the lines given before stands in it, and what was typed before that; null while it is typed in. */
    readonly recall: { readonly index: number; readonly typed: string } | null
    /** Why the line was refused. */
    readonly problem: { readonly text: string; readonly hint: string } | null
  }
  /** What a line of the palette was answered with; with a question, nothing is done yet. */
  readonly answer: {
    readonly title: string
    readonly text: string
    readonly scroll: number
    readonly question: string | null
  }
  readonly filter: { readonly field: TextField; readonly before: string }
  readonly status: {
    /** Whether it is chosen for after the work in hand. */
    readonly isAfterThis: boolean
    readonly selected: number
    readonly problem: string | null
  }
  /** Leaving with work in hand: what becomes of it? */
  readonly leave: {
    readonly selected: number
    /** Whether there is nothing but to close, because signing out cannot be written. */
    readonly isOnlyClosing: boolean
    readonly problem: string | null
  }
  /** `isNoting` while keys go to the note that goes along. */
  readonly transfer: Picking & { readonly note: TextField; readonly isNoting: boolean }
  readonly 'put-back': Picking
  readonly decline: Picking
  readonly 'wrap-up': {
    readonly form: WrapUpForm
    readonly thenNext: boolean
    /** The reply that was open and goes out with it; Esc comes back to it. */
    readonly over: Overlay<'reply'> | null
    /** Whether it corrects the wrap-up of a contact that is done. */
    readonly isCorrection?: true
    readonly problem: string | null
  }
  /** What was to be sent and is held back, with what sends it. */
  readonly 'held-back': {
    readonly about: string
    readonly what: WrittenThing
    readonly text: string
    readonly intent: SendIntent
    readonly selected: number
  }
  /** An answer in writing to a contact in hand. */
  readonly reply: { readonly form: ReplyForm; readonly problem: string | null }
  /** Verifying who is on the line; what is null is not answered yet. */
  readonly verify: {
    readonly ref: string
    readonly method: string | null
    readonly who: 'holder' | 'attorney' | 'other' | null
    readonly selected: number
    readonly problem: string | null
  }
  /** Why a masked card is opened before that. */
  readonly reveal: {
    readonly customer: string
    readonly field: TextField
    readonly problem: string | null
  }
  /** One answer for all that is marked. */
  readonly 'wrap-up-marked': {
    readonly form: WrapUpForm
    readonly records: readonly MarkedRecord[]
    readonly preview: BulkPreview | null
    readonly problem: string | null
  }
  /** What somebody has in hand. */
  readonly 'person-work': { readonly person: string; readonly name: string; readonly selected: number }
  readonly 'person-status': {
    readonly person: string
    readonly name: string
    readonly isBusy: boolean
    readonly isAfterThis: boolean
    readonly selected: number
    readonly problem: string | null
  }
  readonly callback: { readonly form: CallbackForm; readonly problem: string | null }
  readonly 'callback-time': {
    readonly ref: string
    readonly field: TextField
    readonly problem: string | null
  }
  readonly 'callback-done': {
    readonly ref: string
    readonly selected: number
    readonly problem: string | null
  }
  /** One thing of a case that is picked; `ref` is the contact's where it is which case that is part of. */
  readonly 'case-pick': Picking & { readonly what: CasePicking }
  /** A line about a case: until when it waits, something that is to be done, or what the one is about that a contact opens; `ref` is the contact's then. */
  readonly 'case-line': {
    readonly what: 'pending' | 'item' | 'subject'
    readonly ref: string
    readonly field: TextField
    readonly problem: string | null
  }
  /** What was done about a case; `withChildren` once it was said that there are open ones below it. */
  readonly 'resolve-case': {
    readonly ref: string
    readonly field: TextField
    readonly withChildren: boolean
    readonly problem: string | null
  }
  /** A new announcement. */
  readonly announce: { readonly form: AnnounceForm; readonly problem: string | null }
  /** An announcement whole. */
  readonly announcement: { readonly ref: string; readonly scroll: number; readonly isToBeRead: boolean }
  /** What goes to the clipboard. */
  readonly copy: { readonly selected: number }
  /** Setting the PIN of the lock. */
  readonly pin: {
    readonly step: 'current' | 'new' | 'again'
    readonly hasPin: boolean
    readonly field: TextField
    /** The new one as it was typed first. */
    readonly first: string
    readonly problem: string | null
  }
  /** What is on screen, to be kept under a name. */
  readonly 'save-view': {
    readonly of: 'waiting' | 'cases'
    readonly filter: string
    readonly sort: string | null
    readonly field: TextField
    readonly isShared: boolean
    readonly problem: string | null
  }
  /** What is typed at a step of a process: its answer, or why it is left another way. */
  readonly 'script-line': ScriptLine & { readonly field: TextField; readonly problem: string | null }
  /** One thing is picked of a process: an answer, a way, a step to go to, or which one begins; `ref` is the contact's. */
  readonly 'script-pick': Picking & { readonly what: ScriptPicking }
  /** What a newcomer does at the step, or every step of the process. */
  readonly 'script-page': {
    readonly page: 'instruction' | 'outline'
    /** Null until it is scrolled: the step that the process is at is on screen then. */
    readonly scroll: number | null
  }
  /** What is typed for the phone; `call` is the one that keys are sent to or that goes elsewhere, `for` the contact that a call is made for. */
  readonly 'phone-line': {
    readonly what: 'dial' | 'digits' | 'redirect'
    readonly call: string
    readonly for: string | null
    readonly field: TextField
    /** The purpose that is chosen; none comes first. */
    readonly selected: number
    readonly problem: string | null
  }
  readonly note: { readonly ref: string; readonly field: TextField; readonly problem: string | null }
  /** The files of a contact's messages; `saving` once it is asked where to. */
  readonly files: {
    readonly ref: string
    readonly selected: number
    readonly saving: SavingFiles | null
    readonly problem: string | null
  }
}

/** Where files are saved to: the selected one, or all of them. */
export type SavingFiles = {
  readonly isAll: boolean
  readonly field: TextField
  /** What the path may go on with. */
  readonly names: readonly string[]
}

/** One thing is picked by typing: where to transfer to, or why it is put back or declined. */
type Picking = {
  readonly ref: string
  readonly field: TextField
  readonly selected: number
  readonly problem: string | null
}

export type CasePicking = 'of-contact' | 'assign' | 'priority'

export type ScriptPicking = 'answer' | 'way' | 'jump' | 'start'

/** Of which process, at which step, and as whoever types it has seen it. */
export type ScriptLine = {
  readonly what: 'answer' | 'way' | 'jump' | 'skip' | 'give-up'
  readonly ref: string
  readonly step: string
  readonly sequence: number
  readonly title: string
  readonly type: WrapUpFieldType
  /** The step where it goes on; null where the process says it. */
  readonly to: string | null
}
