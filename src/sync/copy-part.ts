import type { Refusal } from '../domain/refusal.ts'
import type { SnapshotPart } from '../protocol/snapshot.ts'

/** A part of a copy as it came; what is refused instead ends the copy, and what came before it stands. */
export type CopyPart = SnapshotPart | RefusedPart

export type RefusedPart = { readonly kind: 'refused'; readonly refusal: Refusal }
