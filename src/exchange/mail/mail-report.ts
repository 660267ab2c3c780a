import type { Refusal } from '../../domain/refusal.ts'
import type { MailProblem } from '../../mail/mail-problem.ts'
import type { UnreadableSource } from './mail-source.ts'
import type { MailRefused } from '../../mail/parse-mail.ts'

/** Why a message did not come in; `detail` is in English, for a log or a report. */
export type MailError = {
  readonly code: UnreadableSource['unreadable'] | MailRefused['refused'] | 'mail-trashed' | 'mail-draft'
  readonly detail: string
}

/** What became of one message. */
export type MailReport = {
  readonly file: string
  /** Line of its `From ` line and its place, both from 1; only within an mbox. */
  readonly line?: number
  readonly index?: number
  /** Ways in which it was broken and read all the same. */
  readonly problems: readonly MailProblem[]
} & (
  | {
      readonly became: 'interaction' | 'appended'
      readonly ref: string
      readonly customer: string | null
      readonly isNewCustomer: boolean
      /** Delivery reports, lists and other machines: read, but they make no customer and are never answered. */
      readonly isAutomatic: boolean
    }
  | { readonly became: 'already'; readonly ref: string }
  | { readonly became: 'refused'; readonly error: MailError | Refusal }
  | { readonly became: 'unreadable' | 'skipped'; readonly error: MailError }
)

/** How many messages came to what, so far. */
export type MailCounts = Readonly<Record<MailReport['became'], number>>
