import { acceptInteraction } from '../../commands/interactions/accept-interaction.ts'
import { declineInteraction } from '../../commands/interactions/decline-interaction.ts'
import { offerInteraction } from '../../commands/interactions/offer-interaction.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import { isoOrNull } from '../shapes/iso.ts'
import type { ShellOnStore } from '../shell.ts'

/** Offers what waits to an agent, or to whom the rules find. */
export function offer(call: Call, shell: ShellOnStore) {
  const [ref = '', agent] = call.operands
  return give(
    {
      command: offerInteraction,
      inputs: [{ ref, ...(agent === undefined ? {} : { agent }) }],
      json: (value) => ({ ...value, expiresAt: isoOrNull(value.expiresAt) }),
      text: (value, { say }) => say('shell.done.offer', { ref: value.ref, agent: value.agent }),
    },
    call,
    shell,
  )
}

/** Accepts what is offered to the agent. */
export function acceptOffer(call: Call, shell: ShellOnStore) {
  return give(
    {
      command: acceptInteraction,
      inputs: call.operands.map((ref) => ({ ref })),
      json: (value) => value,
      text: ({ ref }, { say }) => say('shell.done.take', { ref }),
    },
    call,
    shell,
  )
}

/** Declines what is offered to the agent, with a reason. */
export function declineOffer(call: Call, shell: ShellOnStore) {
  const reason = call.text('reason')
  return give(
    {
      command: declineInteraction,
      inputs: call.operands.map((ref) => ({ ref, ...(reason === null ? {} : { reason }) })),
      json: (value) => value,
      text: ({ ref }, { say }) => say('shell.done.decline', { ref }),
    },
    call,
    shell,
  )
}
