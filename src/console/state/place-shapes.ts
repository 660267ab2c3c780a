import type { TextField } from '../components/text-field/text-field.ts'
import type { FirstRunForm } from '../forms/first-run-form.ts'
import type { CaseTab } from '../screens/case.ts'
import type { WorkspaceTab } from '../screens/workspace.ts'
import type { WhoseCallbacks } from '../screens/callbacks.ts'
import type { Marks } from './marks.ts'

/** A row that is selected: by its key, so that it stays selected when others come and go, and where it was last. */
export type Selection = { readonly key: string | null; readonly index: number }

/** What the console remembers of each place while the agent is there. */
export type PlaceShapes = {
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
  readonly workspace: {
    readonly ref: string
    readonly tab: WorkspaceTab | null
    readonly scroll: number
    /** Which process of its case is shown, where somebody chose among several. */
    readonly script?: string | undefined
    /** Set where what messages quote of earlier ones is shown too. */
    readonly isWhole?: boolean | undefined
  }
  readonly customers: {
    readonly field: TextField
    readonly selection: Selection
    readonly isTyping: boolean
    /** What is looked for inside names, for as long as it is what is typed. */
    readonly insideOf?: string
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
  readonly inbox: {
    readonly selection: Selection
    /** Keys of the rows that Space marked, to be marked as read together. */
    readonly marked: ReadonlySet<string>
  }
  readonly people: { readonly selection: Selection }
  readonly processes: { readonly selection: Selection }
  /** What is inside of one process, by its key. */
  readonly process: { readonly process: string; readonly selection: Selection }
  readonly settings: {
    readonly selection: Selection
    /** What stood before each change that was made here, the latest last. */
    readonly before: readonly { readonly setting: string; readonly value: string }[]
  }
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
