import { retryDelivery } from '../../commands/messages/retry-delivery.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Sends messages after all that failed or were called back. */
export function outboxRetry(call: Call, shell: ShellOnStore) {
  return give(
    {
      command: retryDelivery,
      inputs: call.operands.map((ref) => ({ ref })),
      json: (value) => value,
      text: ({ ref }, { say }) => say('shell.done.retry-delivery', { ref }),
    },
    call,
    shell,
  )
}
