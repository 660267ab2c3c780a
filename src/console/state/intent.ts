import type { Settling } from '../screens/inbox.ts'
import type { AnnouncementDraft, ReplyDraft, WaitingDraft, WrapUpDraft } from '../../desk/drafts.ts'
import type { WrapUpFieldType } from '../../domain/wrap-up-code.ts'
import type { OnScreen } from '../verbs-port.ts'
import type { MarkedRecord } from './marks.ts'
import type { Overlay } from './model.ts'

/** What the console wants done in the store. Each becomes one command, or a few that belong together. */
export type Intent =
  | { readonly do: 'make-demo' }
  | { readonly do: 'make-own'; readonly team: string; readonly queue: string; readonly agent: string }
  | { readonly do: 'sign-in'; readonly agent: string }
  /** `ready`, or the key of a reason of not being ready. */
  | { readonly do: 'choose-status'; readonly status: string; readonly isAfterThis: boolean }
  | { readonly do: 'take'; readonly ref: string }
  /** The best of all queues that the agent serves, whichever is on screen. */
  | { readonly do: 'take-next' }
  | { readonly do: 'put-back'; readonly ref: string; readonly reason: string }
  | { readonly do: 'accept'; readonly ref: string }
  | { readonly do: 'decline'; readonly ref: string; readonly reason: string }
  | { readonly do: 'hold'; readonly ref: string }
  /** `for`: the contact in hand that the call is made for. */
  | {
      readonly do: 'dial'
      readonly number: string
      readonly purpose: string | null
      readonly for: string | null
    }
  | { readonly do: 'mute'; readonly call: string; readonly isMuted: boolean }
  /** Keys are sent to whoever is on the line, or the call goes to another number. */
  | { readonly do: 'digits' | 'redirect'; readonly call: string; readonly typed: string }
  | { readonly do: 'resume'; readonly ref: string }
  | {
      readonly do: 'transfer'
      readonly ref: string
      /** What goes along; empty for nothing. */
      readonly note: string
      readonly to: { readonly kind: 'queue' | 'agent'; readonly key: string }
    }
  /** Opens the choice of who gets a contact, with the note that was typed for it before. */
  | { readonly do: 'begin-transfer'; readonly ref: string }
  | { readonly do: 'end'; readonly ref: string }
  /** `reply` goes out with it. */
  | {
      readonly do: 'wrap-up'
      readonly ref: string
      readonly answer: WrapUpDraft
      readonly thenNext: boolean
      readonly reply: ReplyDraft | null
    }
  /** Records another answer over the wrap-up of a contact that is done. */
  | { readonly do: 'correct-wrap-up'; readonly ref: string; readonly answer: WrapUpDraft }
  /** Opens a reply; what waits is taken first, unless the console only comes back to it. */
  | { readonly do: 'begin-reply'; readonly ref: string; readonly comesBack?: true }
  /** Puts the text of a template into the reply that is being written. */
  | { readonly do: 'fill-in-template'; readonly template: string }
  /** Gives the text that is being written to the agent's own editor. */
  | { readonly do: 'edit-outside' }
  /** Changes between the text that is being written and what another console wrote of the same. */
  | { readonly do: 'other-draft' }
  /** Quotes what is answered below the reply, or takes the quote out again. */
  | { readonly do: 'quote' }
  /** Shows what a template would put in. */
  | { readonly do: 'preview-template'; readonly template: string }
  | { readonly do: 'attach-file'; readonly path: string }
  | { readonly do: 'reply'; readonly ref: string; readonly reply: ReplyDraft }
  /** Gives a line of the palette to the verbs of the shell, and answers what it asks. */
  | { readonly do: 'run-line'; readonly line: string; readonly onScreen: OnScreen }
  | { readonly do: 'run-macro'; readonly macro: string; readonly onScreen: OnScreen }
  | { readonly do: 'answer-line'; readonly isYes: boolean }
  /** Marks a contact of the queue on screen, or all of it that match the filter. */
  | { readonly do: 'mark'; readonly ref: string }
  | { readonly do: 'mark-all' }
  /** What would become of all that is marked, and doing it. */
  | {
      readonly do: 'preview-marked' | 'wrap-up-marked'
      readonly answer: WrapUpDraft
      readonly records: readonly MarkedRecord[]
    }
  /** `subject`: what the contact is about, unless it is said. */
  | { readonly do: 'open-case'; readonly interaction: string; readonly subject: string | null }
  | { readonly do: 'link-case'; readonly ref: string; readonly interaction: string }
  | {
      readonly do: 'resolve-case'
      readonly ref: string
      readonly resolution: string
      readonly withChildren: boolean
    }
  /** `until`: in words. */
  | { readonly do: 'pend-case'; readonly ref: string; readonly until: string }
  | { readonly do: 'reopen-case' | 'close-case'; readonly ref: string }
  | { readonly do: 'assign-case'; readonly ref: string; readonly agent: string | null }
  | { readonly do: 'prioritize-case'; readonly ref: string; readonly priority: string }
  | { readonly do: 'check-item'; readonly ref: string; readonly item: number; readonly isDone: boolean }
  | { readonly do: 'add-item'; readonly ref: string; readonly text: string }
  /** Does the step of a process, or leaves it another way; `sequence` is what whoever gives it has seen. */
  | ({ readonly do: 'step-process' } & ProcessStep)
  /** Shows what the command of the step would do. */
  | ({ readonly do: 'preview-step' } & Pick<ProcessStep, 'ref' | 'step' | 'sequence'> & {
        readonly contact: string
      })
  /** Begins a process for the case of a contact, which it opens where there is none. */
  | { readonly do: 'start-process'; readonly interaction: string; readonly process: string }
  /** Asks where the selected file, or all of them, shall be saved. */
  | { readonly do: 'begin-save'; readonly isAll: boolean }
  | {
      readonly do: 'save-files'
      readonly ref: string
      readonly numbers: readonly number[]
      readonly folder: string
    }
  | { readonly do: 'open-file'; readonly ref: string; readonly n: number }
  /** Goes on with the path that is being typed as far as it can only go one way. */
  | { readonly do: 'complete-path' }
  /** Goes on with what was held back. */
  | {
      readonly do: 'go-on-held'
      readonly way: 'look' | 'send' | 'keep'
      readonly held: Overlay<'held-back'>
    }
  | { readonly do: 'note'; readonly ref: string; readonly text: string }
  /** Lets go of a draft, by what it is of and what it is kept under. */
  | { readonly do: 'throw-draft-away'; readonly kind: WaitingDraft['kind']; readonly under: string }
  /** Says that a form which only he can send who has its contact in hand stays a draft. */
  | { readonly do: 'tell-left-draft'; readonly ref: string }
  /** Opens the form of a new callback, with what was typed in it before. */
  | { readonly do: 'begin-callback'; readonly of: string; readonly queue: string | null }
  | {
      readonly do: 'schedule-callback'
      /** The contact in which it is promised, or the customer whom it is promised to. */
      readonly of: string
      /** Key of its queue; null for that of the contact. */
      readonly queue: string | null
      readonly whose: 'mine' | 'anyone'
      /** A time in words. */
      readonly when: string
      readonly note: string
    }
  | { readonly do: 'move-callback'; readonly ref: string; readonly when: string }
  | {
      readonly do: 'finish-callback'
      readonly ref: string
      readonly as: 'done' | 'missed' | 'cancelled'
    }
  | { readonly do: 'take-over-callback'; readonly ref: string }
  /** `before`: the value that it had; null where the last change of the settings is taken back by it. */
  | {
      readonly do: 'change-setting'
      readonly setting: string
      readonly value: string
      readonly before: string | null
    }
  /** Goes from frames to lines for a screen reader, or back. */
  | { readonly do: 'switch-reader' }
  /** Writes what is on the screen once more, or reads it out. */
  | { readonly do: 'write-again' }
  /** `what` it is, in words. */
  | { readonly do: 'copy'; readonly what: string; readonly text: string }
  | { readonly do: 'lock' }
  /** An empty PIN opens what has none. */
  | { readonly do: 'unlock'; readonly pin: string }
  | { readonly do: 'begin-pin' }
  /** Shows that one knows the PIN that is set, to set another one. */
  | { readonly do: 'prove-pin'; readonly pin: string }
  /** Null lets there be none. */
  | { readonly do: 'set-pin'; readonly pin: string | null }
  | {
      readonly do: 'save-view'
      readonly label: string
      readonly of: 'waiting' | 'cases'
      readonly filter: string
      readonly sort: string | null
      readonly isShared: boolean
    }
  | { readonly do: 'remove-view'; readonly name: string; readonly isShared: boolean }
  /** Mentions on a record, and announcements. */
  | {
      readonly do: 'mark-read'
      readonly rows: readonly { readonly kind: 'mention' | 'announcement'; readonly ref: string }[]
    }
  /** Opens the form of a new announcement, with what was typed in it before. */
  | { readonly do: 'begin-announcement' }
  | { readonly do: 'announce'; readonly announcement: AnnouncementDraft }
  | { readonly do: 'withdraw-announcement'; readonly ref: string }
  | { readonly do: 'settle-refusal'; readonly ref: string }
  /** What was done on a device: it is dealt with, what stands stays, or it counts; the other way of each with `isOther`. */
  | {
      readonly do: 'settle'
      readonly ref: string
      readonly settling: Settling
      readonly isOther: boolean
    }
  | { readonly do: 'retry-delivery'; readonly ref: string }
  /** The status of somebody whom the agent leads. */
  | {
      readonly do: 'set-status-of'
      readonly person: string
      readonly name: string
      readonly status: string
      readonly isAfterThis: boolean
    }
  | {
      readonly do: 'verify'
      readonly ref: string
      readonly method: string
      readonly who: 'holder' | 'attorney' | 'other'
      readonly result: 'passed' | 'failed' | 'refused'
    }
  | { readonly do: 'reveal'; readonly customer: string; readonly why: string }
  | { readonly do: 'link-customer'; readonly ref: string; readonly customer: string }
  /** Takes back the last thing that the agent did, or one that he points at. */
  | { readonly do: 'undo'; readonly seq: number | null }
  /** Leaves the console; with work in hand only when it says what becomes of it. */
  | { readonly do: 'quit'; readonly work: LeftWork | null }

/** What becomes of work in hand when the agent leaves. */
export type LeftWork = 'keep' | 'put-back' | 'stay-signed-in'

/** What opens a text to be typed, unless it is refused. */
export const openingText: ReadonlySet<Intent['do']> = new Set([
  'begin-reply',
  'begin-callback',
  'begin-announcement',
  'begin-transfer',
])

/**
 * What may put contacts into the agent's hands, which is told by what it does: the one that it opens, or others that nobody here can
 * tell from what came by itself.
 */
export const bringing: ReadonlyMap<Intent['do'], 'the-opened' | 'any'> = new Map([
  ['take', 'the-opened'],
  ['take-next', 'the-opened'],
  ['accept', 'the-opened'],
  ['dial', 'the-opened'],
  ['wrap-up', 'the-opened'],
  ['reply', 'the-opened'],
  ['go-on-held', 'the-opened'],
  ['resume', 'the-opened'],
  ['begin-reply', 'the-opened'],
  ['begin-callback', 'the-opened'],
  ['sign-in', 'any'],
  ['take-over-callback', 'any'],
  ['run-line', 'any'],
  ['run-macro', 'any'],
  ['answer-line', 'any'],
  ['undo', 'any'],
])

/** What Esc stops while it is under way. */
export const stoppable: ReadonlySet<Intent['do']> = new Set([
  'mark-all',
  'preview-marked',
  'wrap-up-marked',
  'run-line',
  'run-macro',
  'answer-line',
])

/** What sends something that was written. */
export type SendIntent = Extract<Intent, { readonly do: 'reply' | 'note' | 'wrap-up' | 'resolve-case' }>

/** What is done at a step, with what was typed there and of which type that is. */
export type ProcessStep = {
  readonly ref: string
  readonly step: string
  readonly sequence: number
  readonly did: ProcessDid
  readonly typed?: { readonly text: string; readonly type: WrapUpFieldType }
  readonly to?: string
  readonly reason?: string
  /** The contact on screen, which the step's command is about. */
  readonly contact?: string
}

export type ProcessDid =
  | 'said'
  | 'answered'
  | 'all-so'
  | 'not-all-so'
  | 'command'
  | 'pause'
  | 'given'
  | 'refused'
  | 'happened'
  | 'chose'
  | 'back'
  | 'jump'
  | 'skip'
  | 'give-up'
