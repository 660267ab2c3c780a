import type { Language } from '../../language/say.ts'
import type { HeaderView } from '../components/header-line.ts'
import type { WrapUpDraft, WrapUpQuestions } from '../forms/wrap-up-form.ts'
import type { HistoryRow } from '../screens/history.ts'
import type { CustomerHit } from '../screens/lookup.ts'
import type { PreviewView, QueueEntry, WaitingRow } from '../screens/queues.ts'
import type { SignInRow } from '../screens/sign-in.ts'
import type { CardView, MessageView, NoteView, TimelineRow, WorkView } from '../screens/workspace.ts'

/** What the place on screen shows of the store, read anew when the store or the place changed. */
export type PlaceViews =
  | { readonly of: 'first-run'; readonly storePath: string }
  | { readonly of: 'sign-in'; readonly siteName: string; readonly agents: readonly SignInRow[] }
  | {
      readonly of: 'queues'
      readonly queues: readonly QueueEntry[]
      readonly chosen: QueueEntry | null
      readonly rows: readonly WaitingRow[]
      readonly preview: PreviewView | null
    }
  | {
      readonly of: 'workspace'
      /** Null when there is no such interaction any more. */
      readonly work: WorkView | null
      readonly isMine: boolean
      readonly card: CardView | null
      readonly timeline: readonly TimelineRow[]
      readonly messages: readonly MessageView[]
      readonly notes: readonly NoteView[]
      readonly wrapUp: WrapUpView | null
    }
  | { readonly of: 'customers'; readonly hits: readonly CustomerHit[]; readonly hasMore: boolean }
  | { readonly of: 'history'; readonly rows: readonly HistoryRow[] }

/** What wrapping up asks for here. */
export type WrapUpView = {
  readonly questions: WrapUpQuestions
  /** What was filled in before and not sent. */
  readonly draft: WrapUpDraft | null
  readonly language: Language
}

/** One thing that can be chosen: a status, a reason, a target. */
export type Option = { readonly key: string; readonly label: string; readonly hint: string }
export type TargetOption = Option & { readonly kind: 'queue' | 'agent' }

/** What an overlay offers; empty when none is open that chooses from the store. */
export type Offers = {
  readonly statuses: readonly Option[]
  readonly putBackReasons: readonly Option[]
  readonly targets: readonly TargetOption[]
}

export type Views = {
  /** Null until someone is signed in. */
  readonly header: HeaderView | null
  readonly place: PlaceViews
  readonly offers: Offers
}
