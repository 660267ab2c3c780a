import { seeMention } from '../../commands/cases/see-mention.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Says that an agent has seen where he was mentioned: on one record, or everywhere. */
export async function mentionSeen(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [ref] = call.operands
  return give(
    {
      command: seeMention,
      inputs: [ref === undefined ? {} : { ref }],
      json: ({ seen }) => ({ seen }),
      text: ({ seen }, { say }) => say('shell.done.mention-seen', { n: seen }),
    },
    call,
    shell,
  )
}
