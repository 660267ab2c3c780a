import { accept } from '../../domain/decision.ts'
import { setCasePriority } from '../../commands/cases/set-case-priority.ts'
import { casePriorities } from '../../domain/case-state.ts'
import { mistakenBy } from '../answer.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { giveEach } from '../give-each.ts'
import type { ShellOnStore } from '../shell.ts'

/** Says how urgent cases are. */
export async function casePriority(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [priority = '', ...refs] = call.operands
  if (!casePriorities.some((known) => known === priority)) {
    const mistake = {
      kind: 'operand-unknown',
      verb: 'case priority',
      operand: priority,
      wanted: casePriorities,
    } as const
    return mistakenBy(mistake)
  }
  return giveEach(
    {
      command: setCasePriority,
      verb: 'case priority',
      kind: 'cases',
      inputOf: (ref) => accept({ ref, priority }),
      json: ({ ref, priority: given }) => ({ ref, priority: given }),
      text: ({ ref, priority: given }, { say }) =>
        say('shell.done.case-priority', { ref, priority: say(`priority.${given}`) }),
    },
    refs,
    { call, shell },
  )
}
