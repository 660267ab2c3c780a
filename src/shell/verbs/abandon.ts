import { abandonInteraction } from '../../commands/interactions/abandon-interaction.ts'
import { accept } from '../../domain/decision.ts'
import type { Call } from '../call.ts'
import { giveEach } from '../give-each.ts'
import type { ShellOnStore } from '../shell.ts'

/** Says that customers left while they waited. */
export function abandon(call: Call, shell: ShellOnStore) {
  return giveEach(
    {
      command: abandonInteraction,
      verb: 'abandon',
      kind: 'interactions',
      states: ['queued', 'offered'],
      inputOf: (ref) => accept({ ref }),
      json: ({ ref, waitedMs }) => ({ ref, waitedSeconds: Math.floor(waitedMs / 1000) }),
      text: ({ ref, waitedMs }, { say, format }) =>
        say('shell.done.abandon', { ref, time: format.span(waitedMs) }),
    },
    call.operands,
    { call, shell },
  )
}
