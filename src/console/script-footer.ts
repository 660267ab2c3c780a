import type { FooterKey } from './components/footer-line.ts'
import type { Look } from './look.ts'
import { namedKey } from './overlays/named-keys.ts'
import type { ScriptView } from './screens/script-view.ts'
import { proposedAlone, type ProposalView } from './screens/proposal-lines.ts'
import { choicesOf } from './state/give-script.ts'

/** The keys that the step of a script hears, which are no actions: what it asks says which they are. */
export function scriptKeys(script: ScriptView | null, { say }: Look): readonly FooterKey[] {
  if (!script) return []
  const { asked } = script
  const digits = Math.min(9, choicesOf(script).length)
  switch (asked.is) {
    case 'said':
      return [namedKey('Space', say('keys.said'))]
    case 'check':
      return [namedKey('Space', say('keys.all-so')), namedKey(`1-${digits}`, say('keys.answer'))]
    case 'choice':
    case 'way':
      return [namedKey(`1-${digits}`, say('keys.answer'))]
    case 'command':
      return [namedKey('Enter', say('keys.give')), namedKey(`1-${digits}`, say('keys.answer'))]
    case 'field':
      return asked.type === 'number' || asked.type === 'amount'
        ? [namedKey('0-9', say('keys.answer'))]
        : [namedKey('Enter', say('keys.answer'))]
    case 'waiting':
    case 'over':
      return []
    default:
      return asked satisfies never
  }
}

/** The key that starts what is proposed. */
export function proposalKeys(proposals: readonly ProposalView[], { say }: Look): readonly FooterKey[] {
  if (proposals.length === 0) return []
  return [namedKey(proposedAlone(proposals) ? 'Enter' : `1-${proposals.length}`, say('keys.start-process'))]
}
