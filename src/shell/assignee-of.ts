import { type Answer, mistakenBy, refuseWith } from './answer.ts'
import type { Call } from './call.ts'

/** Whose a case is to be, of `--agent`, `--mine` and `--nobody`: null for nobody's, undefined when none is given. */
export function assigneeOf(verb: string, call: Call): string | null | undefined | Answer {
  const agent = call.text('agent')
  const given = ['mine', 'nobody'].filter((option) => call.is(option))
  if (agent !== null) given.push('agent')
  if (given.length > 1) return mistakenBy({ kind: 'options-exclude', verb, options: given })
  if (call.is('nobody')) return null
  if (!call.is('mine')) return agent ?? undefined
  return call.agent ?? refuseWith({ code: 'agent-required' })
}
