import { textField } from '../components/text-field/text-field.ts'
import { firstRunForm } from '../forms/first-run-form.ts'
import type { Intent } from './intent.ts'
import type { Lock } from './lock.ts'
import type { Tour } from '../tour/tour.ts'
import { nothingMarked } from './marks.ts'
import type { OverlayShapes } from './overlay-shapes.ts'
import type { CaseScope, PlaceShapes, Selection } from './place-shapes.ts'
import type { StepPreview } from './step-preview.ts'

export type PlaceName = keyof PlaceShapes

/** Where the agent is; `Place<'queues'>` is one of them. */
export type Place<At extends PlaceName = PlaceName> = {
  [Each in At]: { readonly at: Each } & PlaceShapes[Each]
}[At]

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
  /** Of the text in the form: it goes with it. */
  readonly isOfForm?: true
}

/** What was on the screen when somebody on the line was turned to, to come back to once that is over. */
export type Interrupted = {
  /** The contact that broke in. */
  readonly by: string
  readonly place: Place
  readonly behind: readonly Place[]
  readonly overlay: Overlay | null
  readonly beneath: readonly Overlay[]
  /** The contact in hand that was worked on; null where none was. */
  readonly inHand: string | null
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
  /** What calls broke in on, the nearest last. */
  readonly interrupted: readonly Interrupted[]
  readonly notice: Notice | null
  /** While it is locked nothing else is on screen; all the rest stays as it is. */
  readonly lock: Lock | null
  /** What the command of the last step that gives one would do; null before there was one. */
  readonly stepPreview: StepPreview | null
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

export function customersPlace(text = ''): Place {
  return {
    at: 'customers',
    field: textField({ text, maxLength: 80 }),
    selection: nothingSelected,
    isTyping: true,
  }
}

export function viewPlace(name: string): Place<'view'> {
  return { at: 'view', name, selection: nothingSelected, filter: '', marks: nothingMarked }
}

export function inboxPlace(): Place<'inbox'> {
  return { at: 'inbox', selection: nothingSelected, marked: new Set() }
}

export function settingsPlace(): Place<'settings'> {
  return { at: 'settings', selection: nothingSelected, before: [] }
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
    stepPreview: null,
    beneath: [],
    interrupted: [],
    notice: null,
    lock: null,
    last: null,
    tour,
  }
}
