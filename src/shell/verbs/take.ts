import { takeInteraction } from '../../commands/take-interaction.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Takes interactions by hand. */
export function take(call: Call, shell: ShellOnStore) {
  return give(
    {
      command: takeInteraction,
      inputs: call.operands.map((ref) => ({ ref })),
      json: ({ ref, queue }) => ({ ref, queue }),
      text: ({ ref }, { say }) => say('shell.done.take', { ref }),
    },
    call,
    shell,
  )
}
