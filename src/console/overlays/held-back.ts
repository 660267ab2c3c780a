import { keyName } from '../input/key.ts'
import type { Look } from '../look.ts'
import { heldBackPanel } from '../screens/held-back.ts'
import { chosenOf } from '../state/chosen-of.ts'
import type { Option } from '../state/views.ts'
import { namedKey } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'

const ways = ['look', 'send', 'keep'] as const

/** What was to be sent is held back, because others did something meanwhile. Esc goes on writing. */
export const heldBack: OverlayKind<'held-back'> = {
  draw({ about, what, text, selected }, { scene, room, look }) {
    const title = look.say(`held.title.${what}`, { ref: about })
    const { changes } = scene.views
    return heldBackPanel({ title, changes, text, choices: choicesOf(look), selected }, room, look)
  },
  press(overlay, { key, desk: { ui, look } }) {
    if (keyName(key) === 'Escape') {
      ui.change({ do: 'close' })
      return true
    }
    const select = (selected: number) => ui.change({ do: 'open', overlay: { ...overlay, selected } })
    const chosen = chosenOf({ key, options: choicesOf(look), selected: overlay.selected, select })
    const way = ways.find((each) => each === chosen?.key)
    if (way) ui.perform({ do: 'go-on-held', way, held: overlay })
    return true
  },
  keys: (_overlay, { say }) => [namedKey('Enter', say('keys.accept')), namedKey('Esc', say('held.go-on'))],
}

function choicesOf({ say }: Look): readonly Option[] {
  return ways.map((way, index) => ({
    key: way,
    label: say(`held.${way}`),
    hint: say(`held.${way}-hint`),
    hotKey: String(index + 1),
  }))
}
