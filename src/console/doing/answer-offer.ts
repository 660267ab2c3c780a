import { acceptInteraction } from '../../commands/interactions/accept-interaction.ts'
import { declineInteraction } from '../../commands/interactions/decline-interaction.ts'
import type { Intent } from '../state/intent.ts'
import type { Doing } from './doing.ts'
import { give } from './give.ts'
import { answerAtPhone, callHere, rejectAtPhone } from './phone.ts'
import { turnTo } from './take.ts'
import { tellDone, tellRefusal } from './tell.ts'

/** Accepts what rings and opens it. */
export async function acceptOffer(doing: Doing, ref: string): Promise<void> {
  const call = callHere(doing, ref)
  if (call) {
    await answerAtPhone(doing, call)
    return
  }
  const accepted = await give(doing, acceptInteraction, { ref })
  if (accepted.ok) turnTo(doing, ref)
  else tellRefusal(doing, accepted.refusal)
}

/** Declines what rings; whatever is on screen stays. */
export async function declineOffer(
  doing: Doing,
  { ref, reason }: Extract<Intent, { readonly do: 'decline' }>,
): Promise<void> {
  const call = callHere(doing, ref)
  if (call) {
    await rejectAtPhone(doing, call)
    return
  }
  const declined = await give(doing, declineInteraction, { ref, reason })
  if (!declined.ok) {
    tellRefusal(doing, declined.refusal)
    return
  }
  doing.ui.change({ do: 'close' })
  tellDone(doing, 'done.declined', { ref })
}
