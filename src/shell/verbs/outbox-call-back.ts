import { callBackMessage } from '../../commands/messages/call-back-message.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Calls outgoing messages back that have not left, each by its own ref or that of its interaction. */
export function outboxCallBack(call: Call, shell: ShellOnStore) {
  return give(
    {
      command: callBackMessage,
      inputs: call.operands.map((ref) => ({ ref })),
      json: (value) => value,
      text: ({ ref }, { say }) => say('shell.done.call-back-message', { ref }),
    },
    call,
    shell,
  )
}
