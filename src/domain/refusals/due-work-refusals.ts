import type { DueWorkKind } from '../due-work-kind.ts'

/** Refusals about due work. */
export type DueWorkRefusal = { readonly code: 'due-work-gone'; readonly kind: DueWorkKind }
