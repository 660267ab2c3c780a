import { editCase } from '../../commands/cases/edit-case.ts'
import { caseColumnsOf, dueText, named } from '../case-columns-of.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import { dotted } from '../prints/words.ts'
import type { ShellOnStore } from '../shell.ts'

/** Changes what cases are about. */
export async function caseEdit(call: Call, shell: ShellOnStore): Promise<Answer> {
  const about = caseColumnsOf('case edit', call, shell)
  if ('answer' in about) return about.answer
  return give(
    {
      command: editCase,
      inputs: call.operands.map((ref) => ({
        ref,
        ...named({ subject: call.text('subject') }),
        ...about.columns,
      })),
      json: ({ ref, changed }) => ({ ref, changed }),
      text: ({ ref }, { say, format }) =>
        dotted([say('shell.done.case-edit', { ref }), dueText(about.columns, { say, format })]),
    },
    call,
    shell,
  )
}
