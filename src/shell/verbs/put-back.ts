import { putBackInteraction } from '../../commands/interactions/put-back-interaction.ts'
import { putBackReasonList } from '../../queries/site/put-back-reason-list.ts'
import { mistakenBy } from '../answer.ts'
import type { Call } from '../call.ts'
import { accept } from '../../domain/decision.ts'
import { giveEach } from '../give-each.ts'
import { queueNames } from '../queue-names.ts'
import type { ShellOnStore } from '../shell.ts'

/** Puts interactions back into their queue, with a reason. */
export function putBack(call: Call, shell: ShellOnStore) {
  const reason = call.text('reason')
  if (reason === null) {
    const wanted = shell.reader.all(putBackReasonList, {}).filter(({ uses }) => uses.includes('put-back'))
    return mistakenBy({ kind: 'option-missing', verb: 'put-back', options: ['reason'], wanted })
  }
  const nameOf = queueNames(shell.reader)
  return giveEach(
    {
      command: putBackInteraction,
      verb: 'put-back',
      kind: 'interactions',
      states: ['offered', 'active', 'held'],
      inputOf: (ref) => accept({ ref, reason }),
      json: ({ ref, queue }) => ({ ref, queue }),
      text: ({ ref, queue }, { say }) => say('shell.done.put-back', { ref, queue: nameOf(queue) }),
    },
    call.operands,
    { call, shell },
  )
}
