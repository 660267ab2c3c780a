import type { DeliveryState } from '../delivery.ts'
import type { Nearest } from './nearest-names.ts'

/** Refusals about outgoing messages, templates and macros. */
export type WritingRefusal =
  | { readonly code: 'message-empty' }
  | { readonly code: 'attachment-not-found'; readonly path: string }
  | { readonly code: 'attachments-too-large'; readonly bytes: number; readonly most: number }
  | { readonly code: 'reply-not-on-channel'; readonly ref: string; readonly channel: string }
  | { readonly code: 'reply-without-address'; readonly ref: string; readonly channel: string }
  /** `by` wrote last what the writer has not seen, at `at`; `arrived` messages in all. */
  | {
      readonly code: 'reply-overtaken'
      readonly ref: string
      readonly by: string
      readonly at: number
      readonly arrived: number
    }
  | ({ readonly code: 'delivery-not-found'; readonly delivery: string } & Nearest)
  | { readonly code: 'delivery-unclear'; readonly ref: string; readonly refs: readonly string[] }
  | { readonly code: 'delivery-in-other-state'; readonly delivery: string; readonly state: DeliveryState }
  | { readonly code: 'delivery-not-due'; readonly delivery: string; readonly at: number }
