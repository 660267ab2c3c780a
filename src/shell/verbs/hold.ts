import { holdInteraction } from '../../commands/hold-interaction.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import { refsInHand } from '../refs-in-hand.ts'
import type { ShellOnStore } from '../shell.ts'

/** Puts interactions on hold. */
export function hold(call: Call, shell: ShellOnStore) {
  const refs = refsInHand({ verb: 'hold', states: ['active'] }, call, shell)
  if ('kind' in refs) return refs
  return give(
    {
      command: holdInteraction,
      inputs: refs.map((ref) => ({ ref })),
      json: ({ ref }) => ({ ref }),
      text: ({ ref }, { say }) => say('shell.done.hold', { ref }),
    },
    call,
    shell,
  )
}
