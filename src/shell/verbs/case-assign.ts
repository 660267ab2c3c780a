import { assignCase } from '../../commands/assign-case.ts'
import { mistakenBy } from '../answer.ts'
import { assigneeOf } from '../assignee-of.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Says who answers for cases. */
export async function caseAssign(call: Call, shell: ShellOnStore): Promise<Answer> {
  const to = assigneeOf('case assign', call)
  if (typeof to === 'object' && to !== null) return to
  if (to === undefined) {
    return mistakenBy({ kind: 'option-missing', verb: 'case assign', options: ['agent', 'mine', 'nobody'] })
  }
  return give(
    {
      command: assignCase,
      inputs: call.operands.map((ref) => ({ ref, agent: to })),
      json: ({ ref, agent, state }) => ({ ref, agent, state }),
      text: ({ ref, agent }, { say }) =>
        agent === null
          ? say('shell.done.case-unassign', { ref })
          : say('shell.done.case-assign', { ref, agent }),
    },
    call,
    shell,
  )
}
