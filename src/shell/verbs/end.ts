import { endInteraction } from '../../commands/interactions/end-interaction.ts'
import type { Call } from '../call.ts'
import { accept } from '../../domain/decision.ts'
import { giveEach } from '../give-each.ts'
import { refsInHand } from '../refs-in-hand.ts'
import { isoOrNull } from '../shapes/iso.ts'
import type { ShellOnStore } from '../shell.ts'

/** Ends contacts: the work after them begins. */
export function end(call: Call, shell: ShellOnStore) {
  const refs = refsInHand({ verb: 'end', states: ['active', 'held'] }, call, shell)
  if ('kind' in refs) return refs
  return giveEach(
    {
      command: endInteraction,
      verb: 'end',
      kind: 'interactions',
      states: ['active', 'held'],
      inputOf: (ref) => accept({ ref }),
      json: ({ ref, wrapUpBy }) => ({ ref, wrapUpBy: isoOrNull(wrapUpBy) }),
      text: ({ ref, wrapUpBy }, { say, format }) =>
        wrapUpBy === null
          ? say('shell.done.end', { ref })
          : say('shell.done.end-boxed', { ref, time: format.moment(wrapUpBy) }),
    },
    refs,
    { call, shell },
  )
}
