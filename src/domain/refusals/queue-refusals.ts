import type { Nearest, OneOf } from './nearest-names.ts'

/** Refusals about queues. */
export type QueueRefusal =
  | ({ readonly code: 'queue-unknown'; readonly queue: string } & Nearest)
  | ({ readonly code: 'queue-without-channel'; readonly queue: string; readonly channel: string } & OneOf)
  | { readonly code: 'queue-empty' }
  | { readonly code: 'queue-next-only'; readonly queue: string }
  | { readonly code: 'queue-unchanged'; readonly ref: string; readonly queue: string }
