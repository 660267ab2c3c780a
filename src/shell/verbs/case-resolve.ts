import { accept } from '../../domain/decision.ts'
import { resolveCase } from '../../commands/cases/resolve-case.ts'
import { noteText } from '../note-text.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { giveEach } from '../give-each.ts'
import type { ShellOnStore } from '../shell.ts'

/** Resolves cases with one text; a `-` reads it from standard input. */
export async function caseResolve(call: Call, shell: ShellOnStore): Promise<Answer> {
  const resolution = (await noteText(call.text('text'), shell)) ?? ''
  return giveEach(
    {
      command: resolveCase,
      verb: 'case resolve',
      kind: 'cases',
      inputOf: (ref) => accept({ ref, resolution, withChildren: call.is('with-children') }),
      json: ({ ref, children }) => ({ ref, children }),
      text: ({ ref, children }, { say }) =>
        [ref, ...children].map((one) => say('shell.done.case-resolve', { ref: one })).join('\n'),
    },
    call.operands,
    { call, shell },
  )
}
