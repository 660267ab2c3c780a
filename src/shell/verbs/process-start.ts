import { startProcess } from '../../commands/processes/start-process.ts'
import { type Answer, mistakenBy, refuseWith } from '../answer.ts'
import type { Call } from '../call.ts'
import { findRecord } from '../find-record.ts'
import { give } from '../give.ts'
import { lookAtInstance } from '../process/look-at-instance.ts'
import type { ShellOnStore } from '../shell.ts'

/** Starts a process for a case, or for that of a contact, and shows its first step. */
export async function processStart(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [ref = '', process = '', ...pairs] = call.operands
  const input = new Map<string, string>()
  for (const pair of pairs) {
    const sign = pair.indexOf('=')
    if (sign < 1) {
      return mistakenBy({
        kind: 'operand-unknown',
        verb: 'process start',
        operand: pair,
        wanted: ['NAME=VALUE'],
      })
    }
    const name = pair.slice(0, sign).trim()
    // A record that is parsed loses this name without a word.
    if (name === '__proto__') return refuseWith({ code: 'process-input-unknown', name, nearest: [] })
    input.set(name, pair.slice(sign + 1))
  }
  const isContact = findRecord(shell.reader, ref).is === 'interaction'
  return give(
    {
      command: startProcess,
      inputs: [
        {
          ...(isContact ? { interaction: ref } : { case: ref }),
          process,
          ...(pairs.length > 0 && { input: Object.fromEntries(input) }),
        },
      ],
      json: (value) => value,
      text: (value, { say, clean }) =>
        say('shell.process-start.done', { ref: value.ref, process: clean(value.process), case: value.case }),
      lookAt: ({ ref: started }) => lookAtInstance(started, call, shell),
    },
    call,
    shell,
  )
}
