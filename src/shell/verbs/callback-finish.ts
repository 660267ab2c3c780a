import { finishCallback } from '../../commands/callbacks/finish-callback.ts'
import type { Call } from '../call.ts'
import { accept } from '../../domain/decision.ts'
import { giveEach } from '../give-each.ts'
import type { ShellOnStore } from '../shell.ts'
import type { RunVerb } from '../verb.ts'

/** The verbs that say how callbacks ended: `done`, `missed`, `cancel`. */
export function callbackFinish(as: 'done' | 'missed' | 'cancelled'): RunVerb<ShellOnStore> {
  return (call: Call, shell) =>
    giveEach(
      {
        command: finishCallback,
        verb: `callback ${as === 'cancelled' ? 'cancel' : as}`,
        kind: 'callbacks',
        inputOf: (ref) => accept({ ref, as }),
        json: ({ ref, state }) => ({ ref, state }),
        text: ({ ref }, { say }) => say(`shell.done.callback-${as}`, { ref }),
      },
      call.operands,
      { call, shell },
    )
}
