import { closeCase } from '../../commands/close-case.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Closes resolved cases for good. */
export async function caseClose(call: Call, shell: ShellOnStore): Promise<Answer> {
  return give(
    {
      command: closeCase,
      inputs: call.operands.map((ref) => ({ ref })),
      json: ({ ref }) => ({ ref }),
      text: ({ ref }, { say }) => say('shell.done.case-close', { ref }),
    },
    call,
    shell,
  )
}
