import type { CasePriority, CaseState } from '../../domain/case-state.ts'
import type { InteractionState } from '../../domain/interaction-state.ts'
import type { SlaStanding } from '../../domain/sla-clock.ts'
import type { SlaClockKind } from '../../domain/sla-policy.ts'
import type { NoteView } from './note-lines.ts'

export type CasePromise = {
  readonly kind: SlaClockKind
  readonly standing: SlaStanding
  readonly dueAt: number | null
  readonly stoppedAt: number | null
  readonly isWarned: boolean
}

export type CaseContact = {
  readonly ref: string
  readonly channel: string
  readonly state: InteractionState
  readonly at: number
  /** Who has it in hand. */
  readonly who: string | null
  readonly subject: string
}

export type CaseItem = {
  readonly item: number
  readonly text: string
  readonly isMandatory: boolean
  readonly doneBy: string | null
  readonly doneAt: number | null
}

export type RelatedCase = {
  readonly ref: string
  /** How it belongs to this one: above it, below it, or linked. */
  readonly how: string
  readonly state: CaseState
  readonly subject: string
}

/** A case with all that belongs to it. */
export type CaseWork = {
  readonly ref: string
  readonly subject: string
  readonly state: CaseState
  readonly priority: CasePriority
  /** Who answers for it; null for nobody. */
  readonly whose: string | null
  readonly queueLabel: string
  /** Whose it is and where it lies, for the agent's rights. */
  readonly record: { readonly owner: string | null; readonly queue: string | null }
  readonly customer: { readonly ref: string; readonly name: string } | null
  readonly openedAt: number
  /** A term in calendar days; null where there is none, or the case is over. */
  readonly dueAt: number | null
  readonly pendingUntil: number | null
  readonly reopens: number
  readonly resolution: string
  readonly aliases: readonly string[]
  readonly fields: readonly { readonly label: string; readonly value: string }[]
  /** What is promised next; null where nothing is, or it stands still. */
  readonly next: { readonly kind: SlaClockKind; readonly dueAt: number } | null
  readonly promises: readonly CasePromise[]
  readonly contacts: readonly CaseContact[]
  /** Its processes with their refs, where each is, and to whom it handed the case. */
  readonly processes: readonly {
    readonly process: string
    readonly step: string
    readonly handedTo: { readonly to: string; readonly until: number } | null
  }[]
  readonly checklist: readonly CaseItem[]
  readonly related: readonly RelatedCase[]
  readonly notes: readonly NoteView[]
  /** How many older ones each tab leaves out; null for some. */
  readonly earlier: {
    readonly contacts: number | null
    readonly related: number | null
    readonly notes: number | null
  }
  readonly states: readonly { readonly state: CaseState; readonly by: string; readonly at: number }[]
}
