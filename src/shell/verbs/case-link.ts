import { linkCase } from '../../commands/cases/link-case.ts'
import { linkCaseInteraction } from '../../commands/cases/link-case-interaction.ts'
import { unlinkCase } from '../../commands/cases/unlink-case.ts'
import { unlinkCaseInteraction } from '../../commands/cases/unlink-case-interaction.ts'
import { parseRef } from '../../domain/ids.ts'
import { caseByRef } from '../../queries/cases/case-by-ref.ts'
import type { Reader } from '../../store/reader.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Puts contacts into a case, or links other cases to it: what is meant follows from the first of the others. */
export async function caseLink(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [ref = '', ...others] = call.operands
  if (isCase(shell.reader, others[0])) {
    const kind = call.text('kind') ?? 'related'
    return give(
      {
        command: linkCase,
        inputs: others.map((to) => ({ ref, to, kind })),
        json: (value) => ({ ref: value.ref, to: value.to, kind: value.kind }),
        text: (value, { say }) => say('shell.done.case-link', { ref: value.ref, other: value.to }),
      },
      call,
      shell,
    )
  }
  return give(
    {
      command: linkCaseInteraction,
      inputs: others.map((interaction) => ({
        ref,
        interaction,
        ...(call.is('across-customers') && { acrossCustomers: true }),
      })),
      json: (value) => ({ ref: value.ref, interaction: value.interaction, state: value.state }),
      text: (value, { say }) => say('shell.done.case-link', { ref: value.ref, other: value.interaction }),
    },
    call,
    shell,
  )
}

/** Takes contacts out of a case, or back what links other cases to it. */
export async function caseUnlink(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [ref = '', ...others] = call.operands
  if (isCase(shell.reader, others[0])) {
    return give(
      {
        command: unlinkCase,
        inputs: others.map((from) => ({ ref, from })),
        json: (value) => ({ ref: value.ref, from: value.from }),
        text: (value, { say }) => say('shell.done.case-unlink', { ref: value.ref, other: value.from }),
      },
      call,
      shell,
    )
  }
  return give(
    {
      command: unlinkCaseInteraction,
      inputs: others.map((interaction) => ({ ref, interaction })),
      json: (value) => ({ ref: value.ref, interaction: value.interaction }),
      text: (value, { say }) => say('shell.done.case-unlink', { ref: value.ref, other: value.interaction }),
    },
    call,
    shell,
  )
}

function isCase(reader: Reader, typed = ''): boolean {
  return reader.one(caseByRef, { ref: parseRef(typed) ?? typed }) !== undefined
}
