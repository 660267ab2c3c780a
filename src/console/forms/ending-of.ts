import { isLiveChannel } from '../../domain/channel.ts'
import type { InteractionState } from '../../domain/interaction-state.ts'

/** Whom a wrap-up lets go: who is on the line of a live contact that still runs. Null where nobody is. */
export function endingOf({
  channel,
  state,
}: {
  readonly channel: string
  readonly state: InteractionState
}): 'call' | 'talk' | null {
  const isRunning = state === 'active' || state === 'held'
  if (!isRunning || !isLiveChannel(channel)) return null
  return channel === 'call' ? 'call' : 'talk'
}
