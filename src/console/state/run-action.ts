import type { Action, Scene, Ui } from '../actions/action.ts'
import { whyBlocked } from '../actions/why-blocked.ts'
import type { Look } from '../look.ts'

/** Runs an action, or says why it cannot be done now. */
export function runAction(
  action: Action,
  scene: Scene,
  { ui, look }: { readonly ui: Ui; readonly look: Look },
): void {
  const blocked = whyBlocked(action, scene)
  if (blocked === null) {
    ui.change({ do: 'notice', notice: null })
    action.run(scene, ui)
    return
  }
  const text = `${look.say(`action.${action.id}`)}: ${look.say(blocked)}`
  ui.change({ do: 'notice', notice: { kind: 'refused', text, hint: '' } })
}
