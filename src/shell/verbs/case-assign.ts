import { accept } from '../../domain/decision.ts'
import { assignCase } from '../../commands/cases/assign-case.ts'
import { mistakenBy } from '../answer.ts'
import { assigneeOf } from '../assignee-of.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { giveEach } from '../give-each.ts'
import type { ShellOnStore } from '../shell.ts'

/** Says who answers for cases. */
export async function caseAssign(call: Call, shell: ShellOnStore): Promise<Answer> {
  const to = assigneeOf('case assign', call)
  if (typeof to === 'object' && to !== null) return to
  if (to === undefined) {
    return mistakenBy({ kind: 'option-missing', verb: 'case assign', options: ['agent', 'mine', 'nobody'] })
  }
  return giveEach(
    {
      command: assignCase,
      verb: 'case assign',
      kind: 'cases',
      inputOf: (ref) => accept({ ref, agent: to }),
      json: ({ ref, agent, state }) => ({ ref, agent, state }),
      text: ({ ref, agent }, { say }) =>
        agent === null
          ? say('shell.done.case-unassign', { ref })
          : say('shell.done.case-assign', { ref, agent }),
    },
    call.operands,
    { call, shell },
  )
}
