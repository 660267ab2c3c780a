import { accept } from '../../domain/decision.ts'
import { closeCase } from '../../commands/cases/close-case.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { giveEach } from '../give-each.ts'
import type { ShellOnStore } from '../shell.ts'

/** Closes resolved cases for good. */
export async function caseClose(call: Call, shell: ShellOnStore): Promise<Answer> {
  return giveEach(
    {
      command: closeCase,
      verb: 'case close',
      kind: 'cases',
      inputOf: (ref) => accept({ ref }),
      json: ({ ref }) => ({ ref }),
      text: ({ ref }, { say }) => say('shell.done.case-close', { ref }),
    },
    call.operands,
    { call, shell },
  )
}
