import { takeInteraction } from '../../commands/interactions/take-interaction.ts'
import { takeNextInteraction } from '../../commands/interactions/take-next-interaction.ts'
import { labelIn } from '../../domain/labels.ts'
import { isLiveChannel } from '../../domain/channel.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import { workspacePlace } from '../state/model.ts'
import { readInHand } from '../views/read-in-hand.ts'
import { peopleOf } from '../views/reading.ts'
import type { Doing } from './doing.ts'
import { give } from './give.ts'
import { tellDone, tellRefusal } from './tell.ts'

/** Takes one interaction and opens it. Where somebody was quicker, the list stays where it was. */
export async function take(doing: Doing, ref: string): Promise<void> {
  const taken = await give(doing, takeInteraction, { ref })
  if (taken.ok) openTaken(doing, taken.value.ref)
  else tellRefusal(doing, taken.refusal)
}

/**
 * Takes the best of all queues that the agent serves, opens it, and says which queue it came from. Nobody who is on the line is
 * left for something else by one key.
 */
export async function takeNext(doing: Doing): Promise<void> {
  const { ui, look, reading, agent } = doing
  const onTheLine = readInHand(agent, reading).find(
    ({ channel, state }) => isLiveChannel(channel) && state === 'active',
  )
  if (onTheLine) {
    const text = look.say('work.on-the-line', { ref: onTheLine.ref })
    ui.change({ do: 'notice', notice: { kind: 'refused', text, hint: look.say('hint.on-the-line') } })
    return
  }
  const taken = await give(doing, takeNextInteraction, {})
  if (!taken.ok) {
    tellRefusal(doing, taken.refusal)
    return
  }
  openTaken(doing, taken.value.ref)
  ui.change({ do: 'remember', intent: { do: 'take-next' } })
  const { ref, queue } = taken.value
  const text = look.say('done.taken-from', { ref, queue: queueLabel(doing, queue) })
  const isReady = peopleOf(reading).get(agent)?.status === 'ready'
  ui.change({ do: 'notice', notice: { kind: 'done', text, hint: isReady ? '' : look.say('hint.not-ready') } })
}

function queueLabel({ reading, look }: Doing, key: string): string {
  const queue = reading.reader.one(queueByKey, { key })
  return queue ? labelIn(queue.labels, look.language) : key
}

/** Opens what somebody on the line wants; what was on the screen comes back when that is over. */
export function turnTo(doing: Doing, ref: string): void {
  const { ui, scene } = doing
  const { place } = scene.views
  const inHand = place.of === 'workspace' && place.isMine && place.work ? place.work.ref : null
  // Who looks at it already turns from nothing.
  if (scene.model.place.at !== 'workspace' || scene.model.place.ref !== ref)
    ui.change({ do: 'break-in', by: ref, inHand })
  openTaken(doing, ref)
}

/** Opens what was just taken: in place of the workspace that is on screen, so that Esc leads back to the queue. */
export function openTaken(doing: Doing, ref: string): void {
  const { ui, scene } = doing
  const place = workspacePlace(ref)
  const isWorkspace = scene.model.place.at === 'workspace'
  ui.change({ do: 'close-all' })
  ui.change(isWorkspace ? { do: 'adjust', place } : { do: 'go', place })
  tellDone(doing, 'done.taken', { ref })
}
