import { assignCallback } from '../../commands/callbacks/assign-callback.ts'
import { accept } from '../../domain/decision.ts'
import { type Answer, mistakenBy } from '../answer.ts'
import type { Call } from '../call.ts'
import { giveEach } from '../give-each.ts'
import type { ShellOnStore } from '../shell.ts'

/** Says who makes callbacks: somebody by name, the agent himself, or anyone of the queue. */
export async function callbackAssign(call: Call, shell: ShellOnStore): Promise<Answer> {
  const asked = ['agent', 'mine', 'anyone'].filter((option) =>
    option === 'agent' ? call.text(option) !== null : call.is(option),
  )
  const verb = 'callback assign'
  if (asked.length > 1) return mistakenBy({ kind: 'options-exclude', verb, options: asked })
  if (asked.length === 0)
    return mistakenBy({ kind: 'option-missing', verb, options: ['agent', 'mine', 'anyone'] })
  const agent = call.text('agent')
  const to = call.is('anyone') ? { agent: null } : agent === null ? {} : { agent }
  return giveEach(
    {
      command: assignCallback,
      verb,
      kind: 'callbacks',
      inputOf: (ref) => accept({ ref, ...to }),
      json: (value) => ({ ref: value.ref, agent: value.agent }),
      text: (value, { say }) =>
        value.agent === null
          ? say('shell.done.callback-anyones', { ref: value.ref })
          : say('shell.done.callback-assign', { ref: value.ref, agent: value.agent }),
    },
    call.operands,
    { call, shell },
  )
}
