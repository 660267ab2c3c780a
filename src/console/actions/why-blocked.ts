import type { MessageKey } from '../../language/say.ts'
import type { Action, Scene } from './action.ts'

/** Why an action cannot be done now: because of what is on the screen, or because the agent's role may not; null when it can. */
export function whyBlocked(action: Action, scene: Scene): MessageKey | null {
  const blocked = action.blockedBy?.(scene) ?? null
  if (blocked !== null) return blocked
  const wanted = action.right?.(scene) ?? null
  return wanted && scene.views.rights.whyNot(wanted.what, wanted.record)
}
