import { takeNextInteraction } from '../../commands/interactions/take-next-interaction.ts'
import { interactionView } from '../../queries/interactions/interaction-view.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import { printInteraction } from '../prints/print-interaction.ts'
import type { ShellOnStore } from '../shell.ts'

/** Takes the best of what waits, and shows it to people. */
export function next(call: Call, shell: ShellOnStore) {
  const queues = call.list('queue')
  return give(
    {
      command: takeNextInteraction,
      inputs: [queues.length > 0 ? { queues } : {}],
      json: ({ ref, queue }) => ({ ref, queue }),
      text: ({ ref }, { say }) => say('shell.done.take', { ref }),
      lookAt: ({ ref }) => {
        const view = interactionView(shell.reader, ref, call.agent)
        return (page) => (view ? printInteraction(view, null, page) : '')
      },
    },
    call,
    shell,
  )
}
