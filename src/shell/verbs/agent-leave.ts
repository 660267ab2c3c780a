import { leaveAgent } from '../../commands/leave-agent.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Closes an account; all of its work is released in one step that can be undone. */
export function agentLeave(call: Call, shell: ShellOnStore) {
  return give(
    {
      command: leaveAgent,
      inputs: [{ agent: call.operands[0] ?? '' }],
      json: (value) => value,
      text: ({ agent, released, closed, callbacks, cases }, { say }) =>
        [
          say('shell.done.agent-leave', { agent }),
          ...(released.length > 0 ? [say('shell.done.agent-released', { refs: released.join(', ') })] : []),
          ...(closed.length > 0 ? [say('shell.done.agent-closed', { refs: closed.join(', ') })] : []),
          ...(callbacks.length > 0
            ? [say('shell.done.agent-callbacks', { refs: callbacks.join(', ') })]
            : []),
          ...(cases.length > 0 ? [say('shell.done.agent-cases', { refs: cases.join(', ') })] : []),
        ].join('\n'),
    },
    call,
    shell,
  )
}
