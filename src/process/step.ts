import type { Labels } from '../domain/labels.ts'

/** One step of a process: what is common to all of them, and what its kind needs. */
export type Step = StepCommon & StepKind

export type StepCommon = {
  readonly key: string
  /** Its line in outline and map. */
  readonly title: Labels
  /** How long it may take before it counts as stuck; null for a step that takes no time. Source: FIELD.md, stuck. */
  readonly limitSeconds: number | null
  /** What a newcomer does here, in detail; null where the step says it all. */
  readonly instruction: Labels | null
  /** Whether it can be skipped or jumped over. */
  readonly isMandatory: boolean
  /** What the wrap-up of a contact proposes that ends here; null where it proposes nothing. */
  readonly proposes: { readonly reason: string | null; readonly outcome: string | null } | null
  /** The most times that one instance comes by, and where it goes instead of the next time; null for as often as it likes. */
  readonly atMost: { readonly times: number; readonly else: string } | null
}

/** What a step does and where it leads: keys of other steps. Texts are Liquid, conditions and inputs CEL. */
export type StepKind =
  /** Something is said to the customer. */
  | { readonly kind: 'say'; readonly text: Labels; readonly next: string }
  /** Something is asked; the answer is a data item, and may decide the way. */
  | { readonly kind: 'ask'; readonly text: Labels; readonly answer: string; readonly next: AskNext }
  /** The agent makes sure of each of these; one that is not so leads elsewhere. */
  | {
      readonly kind: 'check'
      readonly items: readonly Labels[]
      readonly next: string
      readonly failed: string
    }
  /** A fact of the records becomes a data item; `missing` where nobody knows it. */
  | {
      readonly kind: 'lookup'
      readonly fact: string
      readonly answer: string
      readonly next: string
      readonly missing: string
    }
  /** A command is given; `refused` where it is not accepted. */
  | {
      readonly kind: 'do'
      readonly command: string
      readonly input: Readonly<Record<string, DoInput>>
      readonly next: string
      readonly refused: string
    }
  /** The first branch whose condition is true is taken, else `otherwise`. */
  | { readonly kind: 'decide'; readonly branches: readonly Branch[]; readonly otherwise: string }
  /** Nothing is done until something happened or the time is over. */
  | { readonly kind: 'wait'; readonly until: WaitUntil; readonly next: string }
  /** Another process runs inside this one, and its results say where it goes on. */
  | {
      readonly kind: 'call'
      readonly process: string
      readonly input: Readonly<Record<string, string>>
      readonly results: Readonly<Record<string, string>>
    }
  /** The case goes to others, who have their own due time; it comes back here. */
  | {
      readonly kind: 'handover'
      readonly to: HandoverTo
      readonly seconds: number
      readonly next: string
      readonly late: string
    }
  | { readonly kind: 'end'; readonly result: string }

export type AskNext =
  | { readonly to: string }
  /** One step for each choice of the answer. */
  | { readonly by: Readonly<Record<string, string>> }

export type Branch = { readonly when: string; readonly next: string }

/** A value as it is written, or an expression over the data. */
export type DoInput = { readonly is: string | number | boolean } | { readonly from: string }

/** What ends a wait. What may never happen has the longest time, and where it goes on then. */
export type WaitUntil =
  | { readonly what: 'time'; readonly seconds: number }
  | {
      readonly what: 'mail' | 'callback'
      readonly seconds: number
      readonly late: string
    }
  | { readonly what: 'command'; readonly command: string; readonly seconds: number; readonly late: string }

export type HandoverTo =
  { readonly queue: string } | { readonly skill: string } | { readonly partner: string }
