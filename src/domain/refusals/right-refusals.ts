import type { RightDecision } from '../rights.ts'

type WhyNot = Extract<RightDecision, { readonly allowed: false }>
type Without<Known> = Known extends unknown ? Omit<Known, 'allowed'> : never

/** Refusals about rights. */
export type RightRefusal =
  /** `what`: the command or reading that was asked for; `roles`: those that may do it to some record at least. */
  {
    readonly code: 'not-permitted'
    readonly agent: string
    readonly role: string
    readonly what: string
    readonly roles: readonly string[]
  } & Without<WhyNot>
