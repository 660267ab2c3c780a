import type { InteractionState } from '../../domain/interaction-state.ts'
import type { TemplateOption } from '../forms/reply-form.ts'
import type { FoundRecord } from '../views/found-record.ts'
import type { FilterProblem, Matching } from '../views/read-filtered.ts'
import type { LockView } from '../views/read-lock.ts'
import type { RightsHere } from '../views/read-rights.ts'
import type { Language } from '../../language/say.ts'
import type { PhoneView } from '../components/call-bar.ts'
import type { RingingView } from '../components/ringing-line.ts'
import type { HeaderView } from '../components/header-line.ts'
import type { WrapUpDraft } from '../../desk/drafts.ts'
import type { WrapUpQuestions } from '../forms/wrap-up-form.ts'
import type { CallbackRow } from '../screens/callbacks.ts'
import type { InboxRow } from '../screens/inbox.ts'
import type { PersonRow } from '../screens/people.ts'
import type { InsideRow } from '../screens/process-inside.ts'
import type { ProcessRow } from '../screens/processes.ts'
import type { CaseTab } from '../screens/case.ts'
import type { CaseWork } from '../screens/case-work.ts'
import type { CaseRow } from '../screens/cases.ts'
import type { HistoryRow } from '../screens/history.ts'
import type { CustomerHit } from '../screens/lookup.ts'
import type { OwnRow } from '../screens/my-work.ts'
import type { PreviewView } from '../screens/preview.ts'
import type { QueueEntry } from '../screens/queue-choice.ts'
import type { WaitingRow } from '../screens/waiting-table.ts'
import type { SettingRow } from '../screens/settings.ts'
import type { ViewScreenProps } from '../screens/view.ts'
import type { ViewEntry } from '../screens/view-list.ts'
import type { SignInRow } from '../screens/sign-in.ts'
import type { CardView, TimelineRow } from '../screens/card-lines.ts'
import type { MessageView } from '../screens/message-lines.ts'
import type { NoteView, SegmentView } from '../screens/note-lines.ts'
import type { ProposalView } from '../screens/proposal-lines.ts'
import type { ReasonProcess } from '../forms/processes-of-reason.ts'
import type { ScriptView } from '../screens/script-view.ts'
import type { WorkView } from '../screens/workspace.ts'
import type { ChangeSince } from '../views/read-changes-since.ts'
import type { Others } from '../components/others.ts'
import type { LineReading, LineVerb } from '../verbs-port.ts'
import type { PlaceName } from './model.ts'

/** What each place shows of the store. */
type ViewShapes = {
  readonly 'first-run': { readonly storePath: string; readonly program: string }
  readonly 'sign-in': { readonly siteName: string; readonly agents: readonly SignInRow[] }
  readonly queues: {
    readonly queues: readonly QueueEntry[]
    readonly chosen: QueueEntry | null
    readonly rows: readonly WaitingRow[]
    /** What of the agent's own is shown below what is in hand; empty in a queue. */
    readonly own: readonly OwnRow[]
    /** Whether the filter looked at all of the queue. */
    readonly filterEnd: Matching<WaitingRow>['end']
    /** Where the filter that was typed goes wrong; null for one that is right, and for plain words. */
    readonly filterProblem: FilterProblem | null
    readonly preview: PreviewView | null
    /** The note that was begun on the selected one and not sent. */
    readonly noteDraft: string
    /** What wrapping up what is marked asks for; null while nothing is. */
    readonly wrapUp: WrapUpView | null
  }
  readonly workspace: {
    /** Null when there is no such interaction any more. */
    readonly work: WorkView | null
    readonly isMine: boolean
    readonly card: CardView | null
    readonly timeline: readonly TimelineRow[]
    readonly messages: readonly MessageView[]
    readonly notes: readonly NoteView[]
    readonly timings: readonly SegmentView[]
    readonly wrapUp: WrapUpView | null
    /** The process that runs for its case; null where none does. */
    readonly script: ScriptView | null
    /** What is proposed for it while none runs. */
    readonly proposals: readonly ProposalView[]
    /** What a reason brings with it when it is wrapped up. */
    readonly reasonProcesses: readonly ReasonProcess[]
    readonly noteDraft: string
    /** Whether a reply was begun and not sent. */
    readonly hasReplyDraft: boolean
  }
  readonly customers: {
    readonly hits: readonly CustomerHit[]
    readonly hasMore: boolean
    /** Whether a number or address finds only when it is typed whole, because a caller is not verified. */
    readonly isMasked: boolean
    readonly insideNames: string | null
    /** The record whose ref was typed. */
    readonly record: FoundRecord | null
  }
  readonly customer: {
    /** Null when there is no such customer any more. */
    readonly card: CardView | null
    readonly timeline: readonly TimelineRow[]
    readonly notes: readonly NoteView[]
    readonly noteDraft: string
  }
  readonly cases: {
    readonly rows: readonly CaseRow[]
    /** Whether there are more than are shown. */
    readonly hasMore: boolean
    readonly filterProblem: FilterProblem | null
    readonly noteDraft: string
  }
  readonly case: {
    /** Null when there is no such case any more, or the agent may not see it. */
    readonly case: CaseWork | null
    readonly tab: CaseTab
    readonly noteDraft: string
    /** The resolution that was begun and not given. */
    readonly resolutionDraft: string
  }
  readonly history: {
    readonly rows: readonly HistoryRow[]
    /** Since when this device knows it all, where what was before is with its server alone; else null. */
    readonly knownSince: number | null
  }
  readonly inbox: {
    readonly agent: string
    readonly rows: readonly InboxRow[]
    readonly mayAnnounce: boolean
  }
  readonly people: { readonly rows: readonly PersonRow[] }
  readonly processes: { readonly rows: readonly ProcessRow[] }
  readonly process: {
    readonly name: string
    readonly atEntry: number
    readonly rows: readonly InsideRow[]
  }
  readonly settings: { readonly rows: readonly SettingRow[] }
  readonly callbacks: { readonly rows: readonly CallbackRow[]; readonly hasMore: boolean }
  readonly views: { readonly rows: readonly ViewEntry[] }
  readonly view: Omit<ViewScreenProps, 'selected' | 'now' | 'typed' | 'isMarked' | 'marked'> & {
    readonly filterProblem: FilterProblem | null
    /** What wrapping up asks for; null unless all that is marked is of one queue. */
    readonly wrapUp: WrapUpView | null
  }
}

/** What the place on screen shows of the store, read anew when the store or the place changed. */
export type PlaceViews<Of extends PlaceName = PlaceName> = {
  [Each in Of]: { readonly of: Each } & ViewShapes[Each]
}[Of]

/** What wrapping up asks for here. */
export type WrapUpView = {
  readonly questions: WrapUpQuestions
  /** What was filled in before and not sent. */
  readonly draft: WrapUpDraft | null
  readonly language: Language
  /** Paths of the codes used last, the latest first. */
  readonly recent: { readonly reason: readonly string[]; readonly outcome: readonly string[] }
}

/** One thing that can be chosen: a status, a reason, a target. */
export type Option = {
  readonly key: string
  readonly label: string
  readonly hint: string
  /** The key that chooses it at once; null where one has to point at it. */
  readonly hotKey: string | null
}
/** A file of a message that can be saved or opened. */
export type FileOption = {
  readonly n: number
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly from: string
  readonly at: number
  readonly isInbound: boolean
}

export type TargetOption = Option & {
  readonly kind: 'queue' | 'agent'
  /** A person who is logged out. */
  readonly isAway?: boolean
}

/** What an overlay offers; empty when none is open that chooses from the store. */
export type Offers = {
  readonly statuses: readonly Option[]
  readonly putBackReasons: readonly Option[]
  readonly targets: readonly TargetOption[]
  readonly leaving: readonly Option[]
  /** What somebody has in hand. */
  readonly work: readonly Option[]
  /** What is picked of a case. */
  readonly picks: readonly Option[]
  /** The queues that the agent serves. */
  readonly queues: readonly Option[]
  /** What customers are called for. */
  readonly purposes: readonly Option[]
  /** Who can be told something, beside everyone: queues and roles, by the words that mean them. */
  readonly audiences: readonly Option[]
  /** The zone in which times in words are read. */
  readonly timeZone: string
  /** Those for the channel of the contact that is being answered. */
  readonly templates: readonly TemplateOption[]
  /** The verbs of the shell, what the line that is typed says, and those given before, the latest first. */
  readonly verbs: readonly LineVerb[]
  readonly line: LineReading
  readonly typedLines: readonly string[]
  /** The record whose ref was typed instead of a verb. */
  readonly found: FoundRecord | null
  /** The files of the contact. */
  readonly files: readonly FileOption[]
  readonly verifying: {
    /** The site's methods, each with what to ask. */
    readonly methods: readonly (Option & { readonly questions: readonly string[] })[]
    readonly who: readonly Option[]
    readonly results: readonly Option[]
  }
}

const nothingTyped: LineReading = {
  verb: null,
  isBehindVerb: false,
  choices: [],
  word: { from: 0, to: 0 },
  said: [],
  runs: null,
}

export const noOffers: Offers = {
  statuses: [],
  putBackReasons: [],
  targets: [],
  leaving: [],
  work: [],
  picks: [],
  queues: [],
  purposes: [],
  audiences: [],
  timeZone: 'UTC',
  templates: [],
  verbs: [],
  line: nothingTyped,
  typedLines: [],
  found: null,
  files: [],
  verifying: { methods: [], who: [], results: [] },
}

/** A macro that can be run on what is under the cursor. */
export type MacroView = {
  readonly name: string
  readonly label: string
  /** The key that runs it; null where it has none, or another macro has it. */
  readonly key: string | null
  /** The key that it asks for. */
  readonly wanted: string | null
  readonly isOwn: boolean
}

/** One thing in hand: enough to say that it came. */
export type HeldView = {
  readonly ref: string
  readonly state: InteractionState
  /** Whether somebody is on the line. */
  readonly isLive: boolean
  /** The customer, or the number or address that it came from; empty where neither is known. Asked for what has just come. */
  readonly who: () => string
}

export type Views = {
  /** Null until someone is signed in. */
  readonly header: HeaderView | null
  /** What rings for the agent and will not for long; null when nothing does. */
  readonly ringing: RingingView | null
  /** How a locked console is opened; null while it is not locked. */
  readonly lock: LockView | null
  /** The phone at hand; null where there is none. */
  readonly phone: PhoneView | null
  /** Whether the agent has somebody on the line. */
  readonly isOnTheLine: boolean
  /** What the agent has in hand, without what is only offered. */
  readonly inHand: readonly HeldView[]
  /** The same with what is only offered: everything under "my work", and what signing out asks about. */
  readonly underMyWork: number
  /** Who else is at which record just now. */
  readonly others: Others
  /** What others did to the record that is being written about since that was begun, the oldest first. */
  readonly changes: readonly ChangeSince[]
  readonly place: PlaceViews
  readonly offers: Offers
  readonly macros: readonly MacroView[]
  /** What the agent's role lets him do. */
  readonly rights: RightsHere
}
