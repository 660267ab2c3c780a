import type { Labels } from './labels.ts'

/** A wrap-up code answers one of two questions: why the customer came, or what happened. */
export type WrapUpKind = 'reason' | 'outcome'

export type WrapUpFieldType = 'text' | 'number' | 'amount' | 'date' | 'datetime' | 'choice' | 'yes-no'

export type WrapUpField = {
  readonly key: string
  readonly labels: Labels
  readonly type: WrapUpFieldType
  readonly required: boolean
  readonly choices?: readonly { readonly key: string; readonly labels: Labels }[] | undefined
}

/** What a code causes when it is chosen. */
export type Consequence =
  | { readonly kind: 'callback'; readonly whose: 'mine' | 'anyone'; readonly afterSeconds: number | null }
  | { readonly kind: 'do-not-contact'; readonly channel: string; readonly days: number | null }
  | { readonly kind: 'follow-up-case'; readonly subject: Labels; readonly dueDays: number | null }

export type WrapUpFlag =
  | 'customer-reached'
  | 'right-party'
  | 'success'
  | 'final'
  | 'unworkable'
  | 'do-not-contact'
  | 'counts-for-fcr'

/** Answers for "the agent never answered the question". Source: FIELD.md, "Wrap-up codes", system codes. */
export type SystemCode = 'timeout' | 'console-crashed' | 'logged-out' | 'next-arrived' | 'imported' | 'batch'

/** One version of a code. Immutable: a change of meaning is a new version, and old records keep theirs. */
export type WrapUpCode = {
  /** `outcome:refund.promised@1` */
  readonly id: string
  readonly path: string
  readonly kind: WrapUpKind
  readonly version: number
  readonly labels: Labels
  readonly aliases: { readonly en: readonly string[]; readonly pl: readonly string[] }
  readonly fields: readonly WrapUpField[]
  readonly isNoteRequired: boolean
  readonly consequences: readonly Consequence[]
  readonly flags: readonly WrapUpFlag[]
  readonly system: SystemCode | null
  readonly retired: boolean
}

export type AcwMode = 'optional' | 'required' | 'time-boxed' | 'time-boxed-strict'

/** A code as a queue's set offers it. */
export type WrapUpSetCode = {
  readonly code: WrapUpCode
  /** The digit that never moves; null for a code that is reached by typing. */
  readonly hotKey: string | null
  /** Not in the list that an agent sees; found by typing. */
  readonly isHidden: boolean
}

/** The status of an agent who never answered the question. */
export type AfterTimeout =
  { readonly status: 'ready' } | { readonly status: 'not-ready'; readonly reason: string }

export function wrapUpCodeId(kind: WrapUpKind, path: string, version: number): string {
  return `${kind}:${path}@${version}`
}
