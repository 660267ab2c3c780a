import { takeInteraction } from '../../commands/take-interaction.ts'
import { takeNextInteraction } from '../../commands/take-next-interaction.ts'
import { myWork, workspacePlace } from '../state/model.ts'
import type { Doing } from './doing.ts'
import { give } from './give.ts'
import { tellDone, tellRefusal } from './tell.ts'

/** Takes one interaction and opens it. Where somebody was quicker, the list stays where it was. */
export async function take(doing: Doing, ref: string): Promise<void> {
  const taken = await give(doing, takeInteraction, { ref })
  if (taken.ok) openTaken(doing, taken.value.ref)
  else tellRefusal(doing, taken.refusal)
}

/** Takes the best of a queue, or of all that the agent serves, and opens it. */
export async function takeNext(doing: Doing, queue: string | null): Promise<void> {
  const queues = queue === null || queue === myWork ? {} : { queues: [queue] }
  const taken = await give(doing, takeNextInteraction, queues)
  if (!taken.ok) {
    tellRefusal(doing, taken.refusal)
    return
  }
  openTaken(doing, taken.value.ref)
  doing.ui.change({ do: 'remember', intent: { do: 'take-next', queue } })
}

/** Opens what was just taken: in place of the workspace that is on screen, so that Esc leads back to the queue. */
export function openTaken(doing: Doing, ref: string): void {
  const { ui, scene } = doing
  const place = workspacePlace(ref)
  const isWorkspace = scene.model.place.at === 'workspace'
  ui.change({ do: 'close' })
  ui.change(isWorkspace ? { do: 'adjust', place } : { do: 'go', place })
  tellDone(doing, 'done.taken', { ref })
}
