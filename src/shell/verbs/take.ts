import { takeInteraction } from '../../commands/interactions/take-interaction.ts'
import type { Call } from '../call.ts'
import { accept } from '../../domain/decision.ts'
import { giveEach } from '../give-each.ts'
import type { ShellOnStore } from '../shell.ts'

/** Takes interactions by hand. */
export function take(call: Call, shell: ShellOnStore) {
  return giveEach(
    {
      command: takeInteraction,
      verb: 'take',
      kind: 'interactions',
      states: ['queued', 'offered'],
      inputOf: (ref) => accept({ ref }),
      json: ({ ref, queue }) => ({ ref, queue }),
      text: ({ ref }, { say }) => say('shell.done.take', { ref }),
    },
    call.operands,
    { call, shell },
  )
}
