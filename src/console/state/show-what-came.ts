import type { Scene } from '../actions/action.ts'
import { keyInText, keyLabel } from '../key-label.ts'
import type { Keymap } from '../keymap.ts'
import type { Look } from '../look.ts'
import { changed } from './change.ts'
import { isMyWork, workspacePlace, type Model, type Notice } from './model.ts'
import { isTyping } from './run-action.ts'
import type { HeldView } from './views.ts'

/**
 * The console once something came into the agent's hands by itself. Who is on the line is opened at once where a list is on screen,
 * nothing is typed and nothing else is in hand; otherwise a notice names the key that leads to it, and no key changes its meaning.
 */
export function showWhatCame(
  came: HeldView,
  scene: Scene,
  { keymap, look }: { readonly keymap: Keymap; readonly look: Look },
): Model {
  const { model, views } = scene
  const { place } = model
  const { say, glyphs } = look
  const { ref } = came
  const who = came.who()
  const text = who === '' ? say('work.came', { ref }) : say('work.came-of', { ref, who })
  const isOn = place.at === 'workspace' && place.ref === ref
  if (isOn) return told(model, { kind: 'done', text, hint: '' })
  const isAlone = views.inHand.every((held) => held.ref === ref)
  const isFree = place.at === 'queues' && !isTyping(scene) && place.marks.records.size === 0
  if (came.isLive && isAlone && isFree) {
    const opened = changed(model, { do: 'go', place: workspacePlace(ref) })
    return told(opened, { kind: 'done', text, hint: '' })
  }
  const [key = ':'] = keymap.keysOf(isMyWork(place) ? 'interaction.open' : 'place.my-work')
  const named = keyLabel(isTyping(scene) ? keyInText(key) : key, glyphs)
  const hint = say(isMyWork(place) ? 'hint.came-here' : 'hint.came', { key: named })
  return told(model, { kind: 'done', text, hint })
}

function told(model: Model, notice: Notice): Model {
  return changed(model, { do: 'notice', notice })
}
