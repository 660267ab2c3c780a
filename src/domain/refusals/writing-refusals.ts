import type { DeliveryState } from '../delivery.ts'
import type { InputProblem } from '../input-problem.ts'
import type { Nearest } from './nearest-names.ts'

/** Refusals about outgoing messages, templates and macros. */
export type WritingRefusal =
  | { readonly code: 'message-empty' }
  | { readonly code: 'attachment-not-found'; readonly path: string }
  | { readonly code: 'attachments-too-large'; readonly bytes: number; readonly most: number }
  | { readonly code: 'attachments-too-many'; readonly count: number; readonly most: number }
  /** `attachment` is the number that was asked for, `count` how many there are. */
  | {
      readonly code: 'attachment-unknown'
      readonly ref: string
      readonly attachment: string
      readonly count: number
    }
  /** Its content does not lie beside the store, or is something else by now. */
  | { readonly code: 'attachment-lost'; readonly ref: string; readonly attachment: string }
  | { readonly code: 'folder-not-found'; readonly path: string }
  | { readonly code: 'attachment-not-saved'; readonly path: string; readonly detail: string }
  | { readonly code: 'reply-not-on-channel'; readonly ref: string; readonly channel: string }
  | { readonly code: 'reply-without-address'; readonly ref: string; readonly channel: string }
  | { readonly code: 'channel-not-written'; readonly channel: string }
  | { readonly code: 'message-without-queue'; readonly agent: string; readonly channel: string }
  | { readonly code: 'message-without-address'; readonly customer: string; readonly channel: string }
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
  | ({ readonly code: 'template-not-found'; readonly template: string } & Nearest)
  | {
      readonly code: 'template-text-invalid'
      readonly template: string
      readonly language: string
      readonly part: string
      readonly line: number
      readonly column: number
      readonly problem: string
      readonly detail: string
    }
  /** Something that the text names is not known of whom it is for. */
  | {
      readonly code: 'template-value-missing'
      readonly template: string
      readonly line: number
      readonly column: number
      readonly detail: string
    }
  /** Something that the text names stays masked until the caller is verified. */
  | { readonly code: 'template-value-hidden'; readonly template: string; readonly detail: string }
  | ({ readonly code: 'template-language-unknown'; readonly language: string } & Nearest)
  | ({ readonly code: 'macro-not-found'; readonly macro: string } & Nearest)
  /** `step` from 1; `problem` is what its check says. */
  | {
      readonly code: 'macro-step-invalid'
      readonly macro: string
      readonly step: number
      readonly problem: string
      readonly detail: string
      /** What is wrong with the value that `detail` names. */
      readonly wrong?: InputProblem
    }
  | {
      readonly code: 'macro-place-empty'
      readonly macro: string
      readonly step: number
      readonly place: string
    }
  | { readonly code: 'delivery-not-due'; readonly delivery: string; readonly at: number }
