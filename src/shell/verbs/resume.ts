import { resumeInteraction } from '../../commands/interactions/resume-interaction.ts'
import type { Call } from '../call.ts'
import { accept } from '../../domain/decision.ts'
import { giveEach } from '../give-each.ts'
import { refsInHand } from '../refs-in-hand.ts'
import type { ShellOnStore } from '../shell.ts'

/** Takes interactions off hold. */
export function resume(call: Call, shell: ShellOnStore) {
  const refs = refsInHand({ verb: 'resume', states: ['held'] }, call, shell)
  if ('kind' in refs) return refs
  return giveEach(
    {
      command: resumeInteraction,
      verb: 'resume',
      kind: 'interactions',
      states: ['held'],
      inputOf: (ref) => accept({ ref }),
      json: ({ ref }) => ({ ref }),
      text: ({ ref }, { say }) => say('shell.done.resume', { ref }),
    },
    refs,
    { call, shell },
  )
}
