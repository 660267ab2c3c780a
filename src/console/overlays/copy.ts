import { clean } from '../../language/clean.ts'
import { capped } from '../../language/capped.ts'
import { keyName } from '../input/key.ts'
import type { Look } from '../look.ts'
import { choicePanel } from '../screens/choice-panel.ts'
import { chosenOf } from '../state/chosen-of.ts'
import { copyables, type Copyable } from '../state/copyable.ts'
import type { Option } from '../state/views.ts'
import { acceptOrClose } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'

/** What of all that is on the screen goes to the clipboard. */
export const copy: OverlayKind<'copy'> = {
  draw({ selected }, { scene, room, look }) {
    const title = look.say('copy.title')
    const choices = copyables(scene).map((each) => optionOf(each, look))
    return choicePanel({ title, choices, selected, filter: null, problem: null }, room, look)
  },
  press(overlay, { scene, key, desk: { ui, keymap, look } }) {
    const name = keyName(key)
    if (name === 'Escape') {
      ui.change({ do: 'close' })
      return true
    }
    const all = copyables(scene)
    const select = (selected: number) => ui.change({ do: 'open', overlay: { ...overlay, selected } })
    const options = all.map((each) => optionOf(each, look))
    const isAgain = keymap.keysOf('clipboard.copy').includes(name)
    const chosen = isAgain ? options[0] : chosenOf({ key, options, selected: overlay.selected, select })
    const one = all.find((each) => each.key === chosen?.key)
    if (one) ui.perform({ do: 'copy', what: labelOf(one, look), text: one.text })
    return true
  },
  keys: (_overlay, look) => acceptOrClose(look),
}

function optionOf(one: Copyable, look: Look): Option {
  const { key, hotKey, text } = one
  return { key, hotKey, label: labelOf(one, look), hint: clean(capped(text.replaceAll(/\s+/g, ' '), 200)) }
}

function labelOf({ label }: Copyable, { say }: Look): string {
  return typeof label === 'string' ? say(label) : label.said
}
