import { logCall } from '../../commands/interactions/log-call.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Logs a call that begins now: the caller is found by the number, and the call is in the agent's hands. */
export function logACall(call: Call, shell: ShellOnStore) {
  const [number = ''] = call.operands
  const queue = call.text('queue')
  const name = call.text('name')
  const subject = call.text('subject')
  const purpose = call.text('purpose')
  return give(
    {
      command: logCall,
      inputs: [
        {
          number,
          direction: call.is('out') ? 'out' : 'in',
          ...(queue !== null && { queue }),
          ...(name !== null && { name }),
          ...(subject !== null && { subject }),
          ...(purpose !== null && { purpose }),
        },
      ],
      json: (value) => value,
      text: ({ ref, customer, candidates }, { say }) => {
        const who =
          customer !== null
            ? say('shell.done.call-customer', { customer })
            : candidates.length > 0
              ? say('shell.done.call-candidates', { ref, customers: candidates.join(', ') })
              : say('shell.done.call-unknown')
        return `${say('shell.done.call', { ref })} ${who}`
      },
    },
    call,
    shell,
  )
}
