import { retireProcess } from '../../commands/processes/retire-process.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Takes a process out of use; what runs by it goes on. */
export function processRetire(call: Call, shell: ShellOnStore): Promise<Answer> {
  return give(
    {
      command: retireProcess,
      inputs: [{ process: call.operands[0] ?? '' }],
      json: (value) => value,
      text: ({ process }, { say, clean }) => say('shell.process-retire.done', { process: clean(process) }),
    },
    call,
    shell,
  )
}
