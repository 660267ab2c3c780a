import type { Nearest, OneOf } from './nearest-names.ts'

/** Refusals about agents. */
export type AgentRefusal =
  | ({ readonly code: 'agent-unknown'; readonly agent: string } & Nearest)
  | { readonly code: 'agent-required' }
  | { readonly code: 'agent-logged-out'; readonly agent: string }
  | { readonly code: 'agent-disabled'; readonly agent: string }
  | { readonly code: 'agent-not-in-queue'; readonly agent: string; readonly queue: string }
  | { readonly code: 'agent-has-work-in-hand'; readonly agent: string; readonly refs: readonly string[] }
  | { readonly code: 'agent-leaves-himself'; readonly agent: string }
  | { readonly code: 'call-without-queue'; readonly agent: string }
  | ({ readonly code: 'not-ready-reason-unknown'; readonly reason: string } & Nearest)
  | ({ readonly code: 'not-ready-reason-required' } & OneOf)
  | { readonly code: 'status-unchanged'; readonly agent: string; readonly status: string }
