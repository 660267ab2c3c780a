import type { InteractionState } from './interaction-state.ts'

/** Names near to one that is not known, best first. */
type Nearest = { readonly nearest: readonly string[] }

/**
 * Every expected "no", one union. Codes are public: rename none, reuse none.
 * What each says to people, in both languages, stands in language/messages/refusals.ts; its exit code in shell/exit-codes.ts.
 */
export type Refusal =
  // agents
  | ({ readonly code: 'agent-unknown'; readonly agent: string } & Nearest)
  | { readonly code: 'agent-required' }
  | { readonly code: 'agent-logged-out'; readonly agent: string }
  | { readonly code: 'agent-disabled'; readonly agent: string }
  | { readonly code: 'agent-not-in-queue'; readonly agent: string; readonly queue: string }
  | { readonly code: 'agent-has-work-in-hand'; readonly agent: string; readonly refs: readonly string[] }
  | ({ readonly code: 'not-ready-reason-unknown'; readonly reason: string } & Nearest)
  | { readonly code: 'not-ready-reason-required' }
  | { readonly code: 'status-unchanged'; readonly agent: string; readonly status: string }
  // queues
  | ({ readonly code: 'queue-unknown'; readonly queue: string } & Nearest)
  | { readonly code: 'queue-empty' }
  | { readonly code: 'queue-next-only'; readonly queue: string }
  | { readonly code: 'queue-unchanged'; readonly ref: string; readonly queue: string }
  // interactions
  | ({ readonly code: 'interaction-not-found'; readonly ref: string } & Nearest)
  | { readonly code: 'interaction-taken'; readonly ref: string; readonly heldBy: string }
  | { readonly code: 'interaction-already-yours'; readonly ref: string }
  | { readonly code: 'interaction-offered-to-other'; readonly ref: string; readonly heldBy: string }
  | { readonly code: 'interaction-finished'; readonly ref: string; readonly state: InteractionState }
  | { readonly code: 'interaction-not-in-hand'; readonly ref: string; readonly state: InteractionState }
  | { readonly code: 'interaction-not-yours'; readonly ref: string; readonly heldBy: string }
  | {
      readonly code: 'interaction-in-other-state'
      readonly ref: string
      readonly state: InteractionState
      readonly needs: readonly InteractionState[]
    }
  | { readonly code: 'interaction-live'; readonly ref: string; readonly channel: string }
  | {
      readonly code: 'interaction-changed'
      readonly ref: string
      readonly expected: number
      readonly found: number
    }
  | { readonly code: 'interaction-without-customer'; readonly ref: string }
  | { readonly code: 'channel-unknown'; readonly channel: string; readonly nearest: readonly string[] }
  | { readonly code: 'message-already-received'; readonly ref: string }
  | { readonly code: 'put-back-reason-required'; readonly ref: string }
  | { readonly code: 'transfer-target-required' }
  | { readonly code: 'transfer-to-self'; readonly ref: string }
  // wrap-up
  | ({
      readonly code: 'wrap-up-code-unknown'
      readonly wrapUpCode: string
      readonly kind: string
      readonly queue: string
    } & Nearest)
  | { readonly code: 'wrap-up-code-retired'; readonly wrapUpCode: string }
  | { readonly code: 'wrap-up-code-required'; readonly ref: string; readonly kind: string }
  | { readonly code: 'wrap-up-one-code-only'; readonly ref: string; readonly queue: string }
  | { readonly code: 'wrap-up-note-required'; readonly wrapUpCode: string }
  | {
      readonly code: 'wrap-up-field-missing'
      readonly wrapUpCode: string
      readonly field: string
      readonly type: string
    }
  | ({
      readonly code: 'wrap-up-field-unknown'
      readonly wrapUpCode: string
      readonly field: string
    } & Nearest)
  | {
      readonly code: 'wrap-up-field-invalid'
      readonly wrapUpCode: string
      readonly field: string
      readonly value: string
      readonly type: string
      readonly choices: readonly string[]
    }
  | { readonly code: 'wrap-up-callback-time-required'; readonly wrapUpCode: string }
  | { readonly code: 'wrap-up-not-found'; readonly ref: string }
  | { readonly code: 'wrap-up-not-wrapped'; readonly ref: string; readonly state: InteractionState }
  // customers
  | ({ readonly code: 'customer-not-found'; readonly customer: string } & Nearest)
  | { readonly code: 'customer-name-required' }
  | {
      readonly code: 'contact-point-invalid'
      readonly kind: string
      readonly value: string
      readonly why: string
    }
  | { readonly code: 'contact-point-known'; readonly value: string; readonly customer: string }
  | { readonly code: 'contact-point-not-found'; readonly value: string; readonly customer: string }
  | ({ readonly code: 'customer-field-unknown'; readonly field: string } & Nearest)
  | {
      readonly code: 'customer-field-invalid'
      readonly field: string
      readonly value: string
      readonly type: string
    }
  | { readonly code: 'nothing-to-change' }
  // notes, callbacks, do-not-contact
  | { readonly code: 'note-empty' }
  | ({ readonly code: 'note-target-not-found'; readonly ref: string } & Nearest)
  | ({ readonly code: 'callback-not-found'; readonly ref: string } & Nearest)
  | { readonly code: 'callback-in-past'; readonly at: number }
  | { readonly code: 'callback-finished'; readonly ref: string; readonly state: string }
  | { readonly code: 'callback-without-number'; readonly customer: string }
  | { readonly code: 'callback-blocked-do-not-contact'; readonly customer: string; readonly channel: string }
  | { readonly code: 'do-not-contact-exists'; readonly customer: string; readonly channel: string }
  | { readonly code: 'do-not-contact-not-found'; readonly customer: string; readonly channel: string }
  // undo and batches
  | { readonly code: 'nothing-to-undo'; readonly actor: string }
  | { readonly code: 'command-not-found'; readonly command: string }
  | { readonly code: 'batch-not-found'; readonly batch: string }
  | { readonly code: 'undo-not-yours'; readonly actor: string }
  | { readonly code: 'undo-already-done'; readonly command: string }
  | {
      readonly code: 'undo-overtaken'
      readonly command: string
      readonly by: string
      readonly refs: readonly string[]
    }
  | { readonly code: 'undo-impossible'; readonly command: string }
  | { readonly code: 'undo-too-old'; readonly command: string }
  // due work
  | { readonly code: 'due-work-gone'; readonly kind: string }
  // site files
  | { readonly code: 'site-invalid'; readonly problems: number }
  | { readonly code: 'site-code-changed'; readonly wrapUpCode: string; readonly version: number }
  | { readonly code: 'site-queue-not-empty'; readonly queue: string; readonly waiting: number }
  /** `record`: the agent or the queue that would be retired. */
  | { readonly code: 'site-work-in-hand'; readonly record: string; readonly refs: readonly string[] }
  | { readonly code: 'not-permitted'; readonly agent: string; readonly what: string }
  // input and store
  | { readonly code: 'input-invalid'; readonly path: string; readonly problem: string }
  | ({ readonly code: 'command-unknown'; readonly command: string } & Nearest)
  | { readonly code: 'store-not-found'; readonly path: string }
  | { readonly code: 'store-exists'; readonly path: string }
  | { readonly code: 'store-not-a-store'; readonly path: string }
  | { readonly code: 'store-damaged'; readonly path: string; readonly detail: string }
  | { readonly code: 'store-full'; readonly path: string }
  | { readonly code: 'store-no-access'; readonly path: string; readonly detail: string }
  | { readonly code: 'store-on-network'; readonly path: string; readonly fileSystem: string }
  | { readonly code: 'store-read-only'; readonly path: string }
  | { readonly code: 'store-locked'; readonly path: string; readonly waitedMs: number }
  | { readonly code: 'store-in-the-way'; readonly path: string }
  | { readonly code: 'store-in-use'; readonly path: string }
  | { readonly code: 'store-replaced'; readonly path: string }
  | { readonly code: 'backup-not-found'; readonly path: string }
  | { readonly code: 'backup-exists'; readonly path: string }
  | { readonly code: 'backup-damaged'; readonly path: string; readonly detail: string }
  | { readonly code: 'backup-failed'; readonly path: string; readonly detail: string }
  | { readonly code: 'store-newer'; readonly path: string; readonly found: number; readonly known: number }

export type RefusalCode = Refusal['code']
