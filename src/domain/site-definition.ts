import type { Capacity } from './capacity.ts'
import type { CheckRule } from './check-rules.ts'
import type { Labels } from './labels.ts'
import type { RightRow } from './rights.ts'
import type { Role } from './role.ts'
import type { SkillNeed } from './skill-need.ts'
import type { AcwMode, Consequence, SystemCode, WrapUpField, WrapUpFlag, WrapUpKind } from './wrap-up-code.ts'

/**
 * A whole site as an administrator configures it: plain JSON that one command can carry.
 * Lists with a `position` are in its order, from 1; the others are in the order of their keys. Every record has a key that never
 * changes; a record that is no longer wanted is retired, because old work still names it.
 */
export type SiteDefinition = {
  readonly site: SiteSettings
  readonly calendars: readonly CalendarDefinition[]
  readonly sla: readonly SlaPolicyDefinition[]
  readonly notReadyReasons: readonly NotReadyReasonDefinition[]
  /** What the site keeps of its customers. */
  readonly fields: readonly CustomerFieldDefinition[]
  /** What it keeps of its cases; their keys are their own. */
  readonly caseFields: readonly CustomerFieldDefinition[]
  readonly purposes: readonly PurposeDefinition[]
  readonly verification: readonly VerificationMethodDefinition[]
  readonly codes: readonly CodeDefinition[]
  readonly sets: readonly SetDefinition[]
  readonly queues: readonly QueueDefinition[]
  readonly entryPoints: readonly EntryPointDefinition[]
  readonly putBackReasons: readonly PutBackReasonDefinition[]
  readonly teams: readonly TeamDefinition[]
  readonly skills: readonly SkillDefinition[]
  readonly rights: readonly RightDefinition[]
  readonly templates: readonly TemplateDefinition[]
  readonly macros: readonly MacroDefinition[]
  readonly people: readonly PersonDefinition[]
}

export type SiteSettings = {
  readonly name: string
  readonly languages: readonly SiteLanguage[]
  readonly defaultLanguage: SiteLanguage
  /** A name of the tz database, such as `Europe/Warsaw`. */
  readonly timeZone: string
  /** How much of a channel one agent handles at once; of what is not named he is offered one, and may take more by hand. */
  readonly capacity: Capacity
  /** How long a message waits before it leaves, so that it can be called back. */
  readonly undoDelaySeconds: number
}

/** How long messages wait where a site says nothing else. */
export const usualUndoDelaySeconds = 10

type SiteLanguage = 'en' | 'pl'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** A span of one local day in minutes from midnight; `toMinute` is up to 1440 and not part of it. */
export type OpenHours = { readonly fromMinute: number; readonly toMinute: number }

export type CalendarDefinition = {
  readonly key: string
  readonly labels: Labels
  /** The site's own where it is null. */
  readonly timeZone: string | null
  /** In order, not overlapping; an empty day is closed. */
  readonly hours: Readonly<Record<Weekday, readonly OpenHours[]>>
  /** Days that differ from their weekday, by date; without hours a day is closed. */
  readonly holidays: readonly HolidayDefinition[]
  readonly retired: boolean
}

export type HolidayDefinition = {
  /** `2026-12-24` */
  readonly date: string
  readonly labels: Labels
  readonly hours: readonly OpenHours[]
}

/** States of a case, in the order of its life. */
export const caseStates = ['new', 'open', 'pending', 'resolved', 'closed'] as const

/** What the site promises for its cases, in business time; a kind without seconds is not promised. */
export type SlaPolicyDefinition = {
  readonly key: string
  readonly labels: Labels
  /** That of the case's queue where it is null. */
  readonly calendar: string | null
  readonly firstResponseSeconds: number | null
  readonly nextResponseSeconds: number | null
  readonly resolutionSeconds: number | null
  /** Share of a target after which it is worth a warning, in percent. */
  readonly warningPercent: number
  /** States in which next response and resolution stand still. */
  readonly pauses: readonly (typeof caseStates)[number][]
  /** Share of the targets by priority, in percent; all of it where a priority is not named. */
  readonly byPriority: Readonly<Record<string, number>>
  readonly position: number
  readonly retired: boolean
}

export type NotReadyReasonDefinition = {
  readonly key: string
  readonly labels: Labels
  readonly isPaid: boolean
  readonly hotKey: string | null
  /** After how long it is worth a leader's look. */
  readonly limitSeconds: number | null
  /** What sets it by itself; such a reason is not offered to an agent. */
  readonly system: SystemReason | null
  readonly position: number
  readonly retired: boolean
}

export const systemReasons = ['rona', 'connection-lost', 'forced', 'wrap-up-timeout'] as const
type SystemReason = (typeof systemReasons)[number]

export type CustomerFieldDefinition = {
  readonly key: string
  readonly labels: Labels
  readonly type: WrapUpField['type']
  readonly choices: readonly { readonly key: string; readonly labels: Labels }[]
  /** How many digits a text must have, and with which it begins: `{ length: 18, begins: '590' }`. */
  readonly digits: { readonly length: number; readonly begins: string } | null
  /** The rule of a number or address that its text must pass. */
  readonly check: CheckRule | null
  /** Whether a customer is found by it. */
  readonly isSearchable: boolean
  readonly position: number
  readonly retired: boolean
}

export const purposeKinds = ['service', 'marketing'] as const
export type PurposeKind = (typeof purposeKinds)[number]

/** What a customer is contacted for; marketing needs his consent. */
export type PurposeDefinition = {
  readonly key: string
  readonly labels: Labels
  readonly kind: PurposeKind
  readonly position: number
  readonly retired: boolean
}

/** A way in which a caller shows who he is. */
export type VerificationMethodDefinition = {
  readonly key: string
  readonly labels: Labels
  readonly hotKey: string | null
  readonly position: number
  readonly retired: boolean
}

export type CodeDefinition = {
  readonly kind: WrapUpKind
  /** `refund.promised`; unique within its kind. A path's parent stands before it. */
  readonly path: string
  readonly version: number
  readonly labels: Labels
  readonly aliases: { readonly en: readonly string[]; readonly pl: readonly string[] }
  readonly fields: readonly WrapUpField[]
  readonly isNoteRequired: boolean
  readonly consequences: readonly Consequence[]
  readonly flags: readonly WrapUpFlag[]
  readonly system: SystemCode | null
  readonly position: number
  readonly retired: boolean
}

export type SetDefinition = {
  readonly key: string
  readonly labels: Labels
  readonly reason: 'required' | 'optional' | 'none'
  readonly outcome: 'required' | 'optional'
  readonly severalOutcomes: boolean
  readonly acwMode: AcwMode
  readonly acwSeconds: number | null
  /** Path of the outcome that a timeout gets. */
  readonly timeoutOutcome: string | null
  readonly afterTimeout:
    { readonly status: 'ready' } | { readonly status: 'not-ready'; readonly reason: string }
  readonly reasons: readonly SetCodeDefinition[]
  readonly outcomes: readonly SetCodeDefinition[]
  readonly retired: boolean
}

export type SetCodeDefinition = {
  readonly code: string
  readonly hotKey: string | null
  /** Not in the list that an agent sees; found by typing. */
  readonly isHidden: boolean
}

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

/** A text that agents send, by a short name they type; subject and text are Liquid, by language. */
export type TemplateDefinition = {
  readonly key: string
  readonly shortName: string
  readonly labels: Labels
  /** Channels it is offered on; none for all. */
  readonly channels: readonly string[]
  readonly texts: {
    readonly [Of in SiteLanguage]?: { readonly subject: string | null; readonly text: string } | undefined
  }
  readonly position: number
  readonly retired: boolean
}

/** Commands that are given together, under one name. */
export type MacroDefinition = {
  readonly key: string
  readonly shortName: string
  readonly labels: Labels
  readonly hotKey: string | null
  readonly steps: readonly MacroStep[]
  readonly position: number
  readonly retired: boolean
}

/** One command of a macro; texts of its input are Liquid, or one place alone, such as `{ref}`. */
export type MacroStep = {
  readonly command: string
  readonly input: Readonly<Record<string, unknown>>
  /** Short name of the template whose subject and text it gets. */
  readonly template: string | null
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
  readonly retired: boolean
}

export const putBackUses = ['put-back', 'decline'] as const
export type PutBackUse = (typeof putBackUses)[number]

/** Why work goes back to its queue, or an offer is declined. */
export type PutBackReasonDefinition = {
  readonly key: string
  readonly labels: Labels
  /** Where it may be given; in the order of `putBackUses`. */
  readonly uses: readonly PutBackUse[]
  readonly hotKey: string | null
  readonly position: number
  readonly retired: boolean
}

export type TeamDefinition = {
  readonly key: string
  readonly labels: Labels
  readonly position: number
  readonly retired: boolean
}

export type SkillDefinition = {
  readonly key: string
  readonly labels: Labels
  readonly position: number
  readonly retired: boolean
}

/** A row that stands before what the program grants by itself. */
export type RightDefinition = RightRow & {
  /** `agent:customer.edit` */
  readonly key: string
  /** A right that the files leave out is gone. */
  readonly retired: false
}

export type PersonDefinition = {
  readonly key: string
  readonly name: string
  readonly role: Role
  readonly language: SiteLanguage
  readonly email: string | null
  /** Keys of the queues they serve, in the order in which they prefer to see them. */
  readonly queues: readonly string[]
  /** Key of their team, or null. */
  readonly team: string | null
  /** Level of each skill they have, 1 to 5, by key. */
  readonly skills: Readonly<Record<string, number>>
  /** Where theirs differs from the site's, by channel. */
  readonly capacity: Capacity
  readonly retired: boolean
}
