import type { Nearest } from './nearest-names.ts'

/** Refusals about queues. */
export type QueueRefusal =
  | ({ readonly code: 'queue-unknown'; readonly queue: string } & Nearest)
  | { readonly code: 'queue-empty' }
  | { readonly code: 'queue-next-only'; readonly queue: string }
  | { readonly code: 'queue-unchanged'; readonly ref: string; readonly queue: string }
