import { setCaseParent } from '../../commands/cases/set-case-parent.ts'
import { mistakenBy } from '../answer.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Puts cases under another, or takes them out. */
export async function caseParent(call: Call, shell: ShellOnStore): Promise<Answer> {
  const under = call.text('under')
  const options = ['under', 'none']
  if (under === null && !call.is('none'))
    return mistakenBy({ kind: 'option-missing', verb: 'case parent', options })
  if (under !== null && call.is('none'))
    return mistakenBy({ kind: 'options-exclude', verb: 'case parent', options })
  return give(
    {
      command: setCaseParent,
      inputs: call.operands.map((ref) => ({ ref, parent: under })),
      json: ({ ref, parent }) => ({ ref, parent }),
      text: ({ ref, parent }, { say }) =>
        parent === null
          ? say('shell.done.case-no-parent', { ref })
          : say('shell.done.case-parent', { ref, parent }),
    },
    call,
    shell,
  )
}
