import { leaveAgent } from '../../commands/agents/leave-agent.ts'
import type { MessageKey } from '../../language/say.ts'
import { outboxView } from '../../queries/messages/outbox-view.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** More than a site has under way at once. */
const lookedThrough = 10_000

/** Closes an account; all of its work is released in one step that can be undone. A rehearsal tells what that would be. */
export function agentLeave(call: Call, shell: ShellOnStore) {
  const waiting = shell.reader.all(outboxView, { state: 'waiting', limit: lookedThrough })
  const messagesOf = (agent: string): readonly string[] =>
    waiting.filter(({ createdBy }) => createdBy === agent).map(({ ref }) => ref)
  return give(
    {
      command: leaveAgent,
      inputs: [{ agent: call.operands[0] ?? '' }],
      json: (value) => ({ ...value, messages: messagesOf(value.agent) }),
      text: ({ agent, released, closed, callbacks, cases }, { say }) => {
        const told: readonly (readonly [MessageKey, readonly string[]])[] = [
          ['shell.done.agent-released', released],
          ['shell.done.agent-closed', closed],
          ['shell.done.agent-callbacks', callbacks],
          ['shell.done.agent-cases', cases],
          ['shell.done.agent-messages', messagesOf(agent)],
        ]
        const lines = told.flatMap(([key, refs]) =>
          refs.length === 0 ? [] : [say(key, { n: refs.length, refs: refs.join(', ') })],
        )
        return [
          say('shell.done.agent-leave', { agent }),
          ...(lines.length === 0 ? [say('shell.done.agent-nothing')] : lines),
        ].join('\n')
      },
    },
    call,
    shell,
  )
}
