import { accept } from '../../domain/decision.ts'
import { reopenCase } from '../../commands/cases/reopen-case.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { giveEach } from '../give-each.ts'
import type { ShellOnStore } from '../shell.ts'

/** Opens cases again. */
export async function caseReopen(call: Call, shell: ShellOnStore): Promise<Answer> {
  return giveEach(
    {
      command: reopenCase,
      verb: 'case reopen',
      kind: 'cases',
      inputOf: (ref) => accept({ ref }),
      json: ({ ref, reopens }) => ({ ref, reopens }),
      text: ({ ref }, { say }) => say('shell.done.case-reopen', { ref }),
    },
    call.operands,
    { call, shell },
  )
}
