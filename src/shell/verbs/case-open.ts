import { openCase } from '../../commands/cases/open-case.ts'
import { assigneeOf } from '../assignee-of.ts'
import { caseColumnsOf, dueText, named } from '../case-columns-of.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import { dotted } from '../prints/words.ts'
import type { ShellOnStore } from '../shell.ts'

/** Opens a case, of a contact or of words. */
export async function caseOpen(call: Call, shell: ShellOnStore): Promise<Answer> {
  const subject = call.operands.join(' ')
  const agent = assigneeOf('case open', call)
  if (typeof agent === 'object' && agent !== null) return agent
  const about = caseColumnsOf('case open', call, shell)
  if ('answer' in about) return about.answer
  return give(
    {
      command: openCase,
      inputs: [
        {
          ...(subject !== '' && { subject }),
          ...(agent !== undefined && agent !== null && { agent }),
          ...named({
            interaction: call.text('from'),
            follows: call.text('follows'),
            parent: call.text('parent'),
            priority: call.text('priority'),
          }),
          ...about.columns,
          ...(call.is('across-customers') && { acrossCustomers: true }),
        },
      ],
      json: ({ ref, state, queue }) => ({ ref, state, queue }),
      text: ({ ref }, { say, format }) =>
        dotted([say('shell.done.case-open', { ref }), dueText(about.columns, { say, format })]),
    },
    call,
    shell,
  )
}
