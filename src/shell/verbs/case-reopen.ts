import { reopenCase } from '../../commands/reopen-case.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Opens cases again. */
export async function caseReopen(call: Call, shell: ShellOnStore): Promise<Answer> {
  return give(
    {
      command: reopenCase,
      inputs: call.operands.map((ref) => ({ ref })),
      json: ({ ref, reopens }) => ({ ref, reopens }),
      text: ({ ref }, { say }) => say('shell.done.case-reopen', { ref }),
    },
    call,
    shell,
  )
}
