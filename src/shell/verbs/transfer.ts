import { transferInteraction } from '../../commands/interactions/transfer-interaction.ts'
import { mistakenBy } from '../answer.ts'
import type { Call } from '../call.ts'
import { accept } from '../../domain/decision.ts'
import { giveEach } from '../give-each.ts'
import { agentList } from '../../queries/agents/agent-list.ts'
import { noteText } from '../note-text.ts'
import { queueNames } from '../queue-names.ts'
import type { ShellOnStore } from '../shell.ts'

/** Hands interactions over to a queue or an agent. */
export async function transfer(call: Call, shell: ShellOnStore) {
  const queue = call.text('queue')
  const agent = call.text('agent')
  if (queue === null && agent === null)
    return mistakenBy({ kind: 'option-missing', verb: 'transfer', options: ['queue', 'agent'] })
  if (queue !== null && agent !== null)
    return mistakenBy({ kind: 'options-exclude', verb: 'transfer', options: ['queue', 'agent'] })
  const note = await noteText(call.text('note'), shell)
  const nameOf = queueNames(shell.reader)
  const people = agent === null ? [] : shell.reader.all(agentList, {})
  const away = new Set(people.filter(({ status }) => status === 'logged-out').map(({ key }) => key))
  return giveEach(
    {
      command: transferInteraction,
      verb: 'transfer',
      kind: 'interactions',
      states: ['offered', 'active', 'held'],
      inputOf: (ref) =>
        accept({
          ref,
          ...(queue !== null && { queue }),
          ...(agent !== null && { agent }),
          ...(note !== null && { note }),
        }),
      json: ({ ref, queue: to, agent: whom }) => ({ ref, queue: to, agent: whom }),
      text: ({ ref, queue: to, agent: whom }, { say }) => {
        if (whom === null) return say('shell.done.transfer', { ref, queue: nameOf(to) })
        return say(`shell.done.transfer-to-${away.has(whom) ? 'away' : 'agent'}`, { ref, agent: whom })
      },
    },
    call.operands,
    { call, shell },
  )
}
