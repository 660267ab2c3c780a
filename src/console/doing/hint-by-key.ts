import type { Refusal } from '../../domain/refusal.ts'
import type { MessageKey } from '../../language/say.ts'
import { stateHint } from '../../language/messages/refusals/state-hints.ts'

/**
 * What leads on from a refusal by a key of the console, in place of the verb that the shell names; null where no key does, or where
 * another's state is what stands in the way.
 */
export function hintByKey(refusal: Refusal): MessageKey | null {
  switch (refusal.code) {
    case 'interaction-not-in-hand':
      return `hint.state.${stateHint(refusal.state)}`
    case 'interaction-in-other-state':
      return `hint.state.${stateHint(refusal.state, refusal.needs)}`
    case 'interaction-taken':
    case 'interaction-offered-to-other':
      return 'hint.take-another'
    case 'interaction-already-yours':
      return 'hint.among-own'
    case 'interaction-live':
      return 'hint.still-there'
    case 'interaction-without-customer':
      return 'hint.whose'
    case 'agent-away':
      return 'hint.who-is-there'
    default:
      return null
  }
}
