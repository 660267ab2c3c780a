import { receiveInteraction } from '../../commands/receive-interaction.ts'
import type { Call } from '../call.ts'
import { mistakenBy } from '../answer.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Lets a call in that somebody else is to take: it waits in a queue, and its caller is found by the number. */
export function ring(call: Call, shell: ShellOnStore) {
  const [number = ''] = call.operands
  const queue = call.text('queue')
  const name = call.text('name')
  if (queue === null) return mistakenBy({ kind: 'option-missing', verb: 'ring', options: ['queue'] })
  return give(
    {
      command: receiveInteraction,
      inputs: [
        {
          channel: 'call',
          queue,
          subject: call.text('subject') ?? '',
          from: { kind: 'phone', value: number, ...(name !== null && { name }) },
        },
      ],
      json: ({ ref, queue: key, customer, isNewCustomer }) => ({ ref, queue: key, customer, isNewCustomer }),
      text: ({ ref, queue: key }, { say }) => say('shell.done.ring', { ref, queue: key }),
    },
    call,
    shell,
  )
}
