import { textField, type TextField } from '../components/text-field/text-field.ts'
import { firstRunForm, type FirstRunForm } from '../forms/first-run-form.ts'
import type { ReplyForm } from '../forms/reply-form.ts'
import type { WrapUpForm } from '../forms/wrap-up-form.ts'
import type { CaseTab } from '../screens/case.ts'
import type { WorkspaceTab } from '../screens/workspace.ts'
import type { CallbackForm } from '../forms/callback-form.ts'
import type { WhoseCallbacks } from '../screens/callbacks.ts'
import type { BulkPreview } from '../screens/bulk-preview.ts'
import type { OnScreen } from '../verbs-port.ts'
import type { WrittenThing } from '../../domain/presence.ts'
import type { Intent, SendIntent } from './intent.ts'
import type { Lock } from './lock.ts'
import type { Tour } from '../tour/tour.ts'
import { nothingMarked, type MarkedRecord, type Marks } from './marks.ts'

/** A row that is selected: by its key, so that it stays selected when others come and go, and where it was last. */
export type Selection = { readonly key: string | null; readonly index: number }

/** What the console remembers of each place while the agent is there. */
type PlaceShapes = {
  readonly 'first-run': { readonly form: FirstRunForm; readonly problem: string | null }
  readonly 'sign-in': {
    readonly filter: TextField
    readonly selection: Selection
    /** Somebody is being signed in who was named at the start: the list stays away unless he can't be. */
    readonly isComing: boolean
  }
  readonly queues: {
    readonly queue: string | null
    readonly selection: Selection
    readonly filter: string
    /** What `*` and Space marked; gone with the filter that it was found by. */
    readonly marks: Marks
  }
  readonly workspace: { readonly ref: string; readonly tab: WorkspaceTab | null; readonly scroll: number }
  readonly customers: {
    readonly field: TextField
    readonly selection: Selection
    readonly isTyping: boolean
  }
  readonly customer: { readonly ref: string; readonly selection: Selection }
  readonly cases: { readonly scope: CaseScope; readonly filter: string; readonly selection: Selection }
  readonly case: {
    readonly ref: string
    readonly tab: CaseTab
    readonly selection: Selection
    /** The first line that is on screen of what has no rows to select. */
    readonly scroll: number
  }
  /** What happened to one record, or what the agent did where `ref` is null. */
  readonly history: { readonly ref: string | null; readonly selection: Selection }
  readonly inbox: { readonly selection: Selection }
  readonly people: { readonly selection: Selection }
  readonly settings: { readonly selection: Selection }
  readonly callbacks: { readonly whose: WhoseCallbacks; readonly selection: Selection }
  /** The saved views, and the list of one of them. */
  readonly views: { readonly selection: Selection }
  readonly view: {
    readonly name: string
    readonly selection: Selection
    readonly filter: string
    readonly marks: Marks
  }
}

/** Which cases a list shows: one's own, nobody's, all in work, or those that are over. */
export const caseScopes = ['mine', 'nobodys', 'in-work', 'over'] as const
export type CaseScope = (typeof caseScopes)[number]

export type PlaceName = keyof PlaceShapes

/** Where the agent is; `Place<'queues'>` is one of them. */
export type Place<At extends PlaceName = PlaceName> = {
  [Each in At]: { readonly at: Each } & PlaceShapes[Each]
}[At]

/** What each thing that lies over the place remembers. */
type OverlayShapes = {
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
  readonly leave: { readonly selected: number; readonly problem: string | null }
  readonly transfer: Picking
  readonly 'put-back': Picking
  readonly decline: Picking
  readonly 'wrap-up': {
    readonly form: WrapUpForm
    readonly thenNext: boolean
    /** The reply that was open and goes out with it; Esc comes back to it. */
    readonly over: Overlay<'reply'> | null
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
  /** A line about a case: until when it waits, or something that is to be done. */
  readonly 'case-line': {
    readonly what: 'pending' | 'item'
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

export type OverlayName = keyof OverlayShapes

/** What lies over the place and takes its keys. */
export type Overlay<Kind extends OverlayName = OverlayName> = {
  [Each in Kind]: { readonly kind: Each } & OverlayShapes[Each]
}[Kind]

/** What the console last has to say, above the keys. */
export type Notice = {
  readonly kind: 'done' | 'refused' | 'fault'
  readonly text: string
  readonly hint: string
  /** When a reply that it tells of goes out: until then the seconds are counted. */
  readonly leavesAt?: number
}

/** Everything the console remembers by itself. What it shows of the store is in the views. */
export type Model = {
  readonly agent: string | null
  readonly place: Place
  /** The places to come back to, the nearest last. */
  readonly behind: readonly Place[]
  readonly overlay: Overlay | null
  /** The forms that were left for a moment for what lies over them, the nearest last: closing that comes back to them. */
  readonly beneath: readonly Overlay[]
  readonly notice: Notice | null
  /** While it is locked nothing else is on screen; all the rest stays as it is. */
  readonly lock: Lock | null
  /** What `.` does again. */
  readonly last: Intent | null
  /** Where the guided tour is; null outside it. */
  readonly tour: Tour | null
}

export const nothingSelected: Selection = { key: null, index: 0 }

export function signInPlace({ isComing = false } = {}): Place {
  return { at: 'sign-in', filter: textField({ maxLength: 60 }), selection: nothingSelected, isComing }
}

export function queuesPlace(queue: string | null = null): Place<'queues'> {
  return { at: 'queues', queue, selection: nothingSelected, filter: '', marks: nothingMarked }
}

export function workspacePlace(ref: string): Place {
  return { at: 'workspace', ref, tab: null, scroll: 0 }
}

/** The queue place with what the agent has in hand in it, beside the queues. No queue has such a key. */
export const myWork = '@mine'

/** The part of the queue place that shows what is in hand. */
export function isMyWork(place: Place): boolean {
  return place.at === 'queues' && place.queue === myWork
}

export function customerPlace(ref: string): Place {
  return { at: 'customer', ref, selection: nothingSelected }
}

export function customersPlace(): Place {
  return { at: 'customers', field: textField({ maxLength: 80 }), selection: nothingSelected, isTyping: true }
}

export function viewPlace(name: string): Place<'view'> {
  return { at: 'view', name, selection: nothingSelected, filter: '', marks: nothingMarked }
}

export function callbacksPlace(): Place<'callbacks'> {
  return { at: 'callbacks', whose: 'ours', selection: nothingSelected }
}

export function casesPlace(scope: CaseScope = 'mine', filter = ''): Place<'cases'> {
  return { at: 'cases', scope, filter, selection: nothingSelected }
}

export function casePlace(ref: string): Place<'case'> {
  return { at: 'case', ref, tab: 'contacts', selection: nothingSelected, scroll: 0 }
}

/** Where a console begins: with questions on an empty store, with the agent's name on any other. */
export function startModel({
  isEmpty,
  isComing = false,
  tour = null,
}: {
  readonly isEmpty: boolean
  /** Somebody was named who is signed in at once. */
  readonly isComing?: boolean
  readonly tour?: Tour | null
}): Model {
  const place: Place = isEmpty
    ? { at: 'first-run', form: firstRunForm(), problem: null }
    : signInPlace({ isComing })
  return {
    agent: null,
    place,
    behind: [],
    overlay: null,
    beneath: [],
    notice: null,
    lock: null,
    last: null,
    tour,
  }
}
