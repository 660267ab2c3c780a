import { mergeCase } from '../../commands/cases/merge-case.ts'
import { mistakenBy } from '../answer.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Makes cases part of another. */
export async function caseMerge(call: Call, shell: ShellOnStore): Promise<Answer> {
  const into = call.text('into')
  if (into === null) return mistakenBy({ kind: 'option-missing', verb: 'case merge', options: ['into'] })
  return give(
    {
      command: mergeCase,
      inputs: call.operands.map((ref) => ({ ref, into, acrossCustomers: call.is('across-customers') })),
      json: (value) => ({ ref: value.ref, into: value.into }),
      text: (value, { say }) => say('shell.done.case-merge', { ref: value.ref, into: value.into }),
    },
    call,
    shell,
  )
}
