import { finishCallback } from '../../commands/finish-callback.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'
import type { RunVerb } from '../verb.ts'

/** The verbs that say how callbacks ended: `done`, `missed`, `cancel`. */
export function callbackFinish(as: 'done' | 'missed' | 'cancelled'): RunVerb<ShellOnStore> {
  return (call: Call, shell) =>
    give(
      {
        command: finishCallback,
        inputs: call.operands.map((ref) => ({ ref, as })),
        json: ({ ref, state }) => ({ ref, state }),
        text: ({ ref }, { say }) => say(`shell.done.callback-${as}`, { ref }),
      },
      call,
      shell,
    )
}
