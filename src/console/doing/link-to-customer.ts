import { linkCustomer } from '../../commands/interactions/link-customer.ts'
import { workspacePlace } from '../state/model.ts'
import type { Doing } from './doing.ts'
import { give } from './give.ts'
import { tellDone, tellRefusal } from './tell.ts'

/** Says whose contact the interaction in hand is, and goes back to it. */
export async function linkToCustomer(doing: Doing, ref: string, customer: string): Promise<void> {
  const done = await give(doing, linkCustomer, { ref, customer })
  if (!done.ok) {
    tellRefusal(doing, done.refusal)
    return
  }
  doing.ui.change({ do: 'home' })
  doing.ui.change({ do: 'go', place: workspacePlace(ref) })
  tellDone(doing, 'done.linked', { ref, customer })
}
