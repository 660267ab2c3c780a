import { holdInteraction } from '../../commands/interactions/hold-interaction.ts'
import type { Call } from '../call.ts'
import { accept } from '../../domain/decision.ts'
import { giveEach } from '../give-each.ts'
import { refsInHand } from '../refs-in-hand.ts'
import type { ShellOnStore } from '../shell.ts'

/** Puts interactions on hold. */
export function hold(call: Call, shell: ShellOnStore) {
  const refs = refsInHand({ verb: 'hold', states: ['active'] }, call, shell)
  if ('kind' in refs) return refs
  return giveEach(
    {
      command: holdInteraction,
      verb: 'hold',
      kind: 'interactions',
      states: ['active'],
      inputOf: (ref) => accept({ ref }),
      json: ({ ref }) => ({ ref }),
      text: ({ ref }, { say }) => say('shell.done.hold', { ref }),
    },
    refs,
    { call, shell },
  )
}
