import { accept } from '../../domain/decision.ts'
import { setCasePending } from '../../commands/cases/set-case-pending.ts'
import { readTime } from '../read-time.ts'
import { iso } from '../shapes/iso.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { giveEach } from '../give-each.ts'
import type { ShellOnStore } from '../shell.ts'

/** Lets a case wait until a time. */
export async function casePending(call: Call, shell: ShellOnStore): Promise<Answer> {
  const refs = call.text('where') === null ? call.operands.slice(0, 1) : []
  const when = call.operands[refs.length] ?? ''
  const until = readTime('case pending', when, shell)
  if (typeof until === 'object') return until
  return giveEach(
    {
      command: setCasePending,
      verb: 'case pending',
      kind: 'cases',
      inputOf: (ref) => accept({ ref, until }),
      json: (value) => ({ ref: value.ref, until: iso(value.until) }),
      text: (value, { say, format }) =>
        say('shell.done.case-pending', { ref: value.ref, time: format.fullMoment(value.until) }),
    },
    refs,
    { call, shell },
  )
}
