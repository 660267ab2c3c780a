import { revealCard } from '../../commands/customers/reveal-card.ts'
import { type Answer, mistakenBy } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Opens a masked card before the caller is verified; the history keeps it. */
export async function reveal(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [customer = ''] = call.operands
  const why = call.text('why')
  if (why === null) return mistakenBy({ kind: 'option-missing', verb: 'reveal', options: ['why'] })
  return give(
    {
      command: revealCard,
      inputs: [{ customer, why }],
      json: (value) => ({ ...value }),
      text: ({ ref }, { say }) => say('shell.done.reveal', { ref }),
    },
    call,
    shell,
  )
}
