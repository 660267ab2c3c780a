import type { Action, Scene, Ui } from '../actions/action.ts'
import { whyBlocked } from '../actions/why-blocked.ts'
import type { Look } from '../look.ts'
import type { UnheardText } from './unheard-text.ts'

type Running = { readonly ui: Ui; readonly look: Look; readonly unheard: UnheardText }

/** Runs an action, or says why it cannot be done now. */
export function runAction(action: Action, scene: Scene, { ui, look, unheard }: Running): void {
  const blocked = whyBlocked(action, scene)
  if (blocked === null) {
    ui.change({ do: 'notice', notice: null })
    action.run(scene, ui)
    return
  }
  const text = `${look.say(`action.${action.id}`)}: ${look.say(blocked)}`
  ui.change({ do: 'notice', notice: { kind: 'refused', text, hint: '' } })
  if (action.opensText && !isTyping(ui.scene())) unheard.begin()
}

/** Whether letters go into something that is open. */
export function isTyping({ model: { overlay, place } }: Scene): boolean {
  return overlay !== null || (place.at === 'customers' && place.isTyping)
}
