import type { InteractionState } from '../domain/interaction-state.ts'
import { workInHand } from '../queries/agents/work-in-hand.ts'
import { type Answer, mistakenBy } from './answer.ts'
import type { Call } from './call.ts'
import { actorOf } from './give.ts'
import type { ShellReading } from './shell.ts'

/**
 * The refs that a verb is meant for: those that were given, or else the one interaction in hand in one of `states`.
 * A mistake when there is none or there are several.
 */
export function refsInHand(
  { verb, states }: { readonly verb: string; readonly states: readonly InteractionState[] },
  call: Call,
  { reader }: ShellReading,
): readonly string[] | Answer {
  if (call.operands.length > 0 || call.text('where') !== null) return call.operands
  const inHand = reader.all(workInHand, { agent: actorOf(call) })
  const refs = inHand.filter(({ state }) => states.includes(state)).map(({ ref }) => ref)
  return refs.length === 1 ? refs : mistakenBy({ kind: 'ref-unclear', verb, refs })
}
