import type { DueWorkKind } from '../due-work-kind.ts'

/** Refusals about due work. */
export type DueWorkRefusal =
  | { readonly code: 'due-work-gone'; readonly kind: DueWorkKind }
  /** Nothing that fell due on a record was refused, or somebody has dealt with it. */
  | { readonly code: 'refused-work-none'; readonly ref: string }
