import type { RightDecision } from '../rights.ts'
import type { Nearest } from './nearest-names.ts'

type WhyNot = Extract<RightDecision, { readonly allowed: false }>
type Without<Known> = Known extends unknown ? Omit<Known, 'allowed'> : never

/** Refusals about rights. */
export type RightRefusal =
  | NotPermitted
  /** Nothing has the ref, or it may not be seen: who does not see all is not told which. */
  | { readonly code: 'ref-not-found'; readonly ref: string }
  | ({ readonly code: 'right-unknown'; readonly what: string } & Nearest)
  /** Neither a role nor an agent. */
  | ({ readonly code: 'rights-holder-unknown'; readonly who: string } & Nearest)

export type NotPermitted =
  /** `what`: the command or reading that was asked for; `roles`: those that may do it to some record at least. */
  {
    readonly code: 'not-permitted'
    readonly agent: string
    readonly role: string
    readonly what: string
    readonly roles: readonly string[]
  } & Without<WhyNot>
