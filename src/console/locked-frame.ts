import type { Scene } from './actions/action.ts'
import type { Block } from './components/line.ts'
import type { Look, Room } from './look.ts'
import { lockScreen } from './screens/lock.ts'

/** The whole screen of a locked console, the header too; null while it is not locked. */
export function lockedFrame({ model, views }: Scene, now: number, at: Room & { look: Look }): Block | null {
  const { lock, agent } = model
  if (!lock) return null
  const { ringing, header } = views
  const props = {
    agentName: header?.agentName ?? agent ?? '',
    ...lock,
    hasPin: views.lock?.hasPin ?? false,
    waitsUntil: views.lock?.waitsUntil ?? null,
    ringing: ringing && { queue: ringing.queue, expiresAt: ringing.expiresAt, since: ringing.since },
    now,
  }
  return lockScreen(props, at, at.look)
}
