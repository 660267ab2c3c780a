import type { Labels } from '../labels.ts'
import type { SkillNeed } from '../skill-need.ts'
import type { MailboxDefinition } from './mailbox-definition.ts'
import type { SiteLanguage } from './site-settings.ts'

export type QueueDefinition = {
  readonly key: string
  /** The short name that a header shows and a shell takes: `E-mail`. */
  readonly name: string
  readonly labels: Labels
  readonly channels: readonly string[]
  readonly calendar: string
  readonly set: string
  readonly routing: 'pull' | 'next-only' | 'push'
  readonly serviceTarget: { readonly percent: number; readonly seconds: number } | null
  /** Seconds of the calendar's open hours, or statutory days, which run on every day and never pause. */
  readonly due:
    | { readonly kind: 'open-hours'; readonly seconds: number }
    | { readonly kind: 'calendar-days'; readonly days: number }
    | null
  readonly shortAbandonSeconds: number | null
  readonly expectedHandlingSeconds: number
  /** Seconds of waiting that the queue's work is given as a start. */
  readonly priorityCreditSeconds: number
  /** Key of the promise that its cases are under. */
  readonly sla: string | null
  /** How long an offer of a pushing queue, or of a person on the line, waits for an answer; half a minute where it is null. */
  readonly offerSeconds: number | null
  /** For how long a device that is not heard from keeps what was claimed on it; by the channel where it is null. */
  readonly leaseSeconds: number | null
  /** So long after a caller gave up somebody calls him back; nobody does where it is null. */
  readonly missedCallbackSeconds: number | null
  /** Skills that its work needs, each with the levels asked. */
  readonly skills: readonly SkillNeed[]
  /** For so long whoever served the customer last is preferred. */
  readonly lastAgentSeconds: number | null
  /** For so long whoever has the contact's case is preferred. */
  readonly caseOwnerSeconds: number | null
  /** Whether a card is masked until it is known who is on the line. */
  readonly verifiesCallers: boolean
  readonly position: number
  readonly retired: boolean
}

export type EntryPointDefinition = {
  readonly key: string
  readonly labels: Labels
  readonly channel: string
  /** A mail address, a phone number with its country code, or the name of a form. */
  readonly address: string
  readonly queue: string
  readonly language: SiteLanguage | null
  /** Path of the reason that work from here most often has. */
  readonly reason: string | null
  /** Of an entry point for e-mail: the mailbox from which its mails are fetched. */
  readonly mailbox: MailboxDefinition | null
  readonly retired: boolean
}
