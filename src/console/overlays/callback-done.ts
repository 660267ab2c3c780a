import * as z from 'zod'
import { keyName } from '../input/key.ts'
import type { Look } from '../look.ts'
import { choicePanel } from '../screens/choice-panel.ts'
import { chosenOf } from '../state/chosen-of.ts'
import type { Option } from '../state/views.ts'
import { acceptOrClose } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'
import { keptIndex, keptWhole } from './kept-whole.ts'

const results = ['done', 'missed', 'cancelled'] as const

/** What became of a callback. */
export const callbackDone: OverlayKind<'callback-done'> = {
  draw({ ref, selected, problem }, { room, look }) {
    const title = look.say('callback.done-title', { ref })
    return choicePanel({ title, choices: optionsIn(look), selected, filter: null, problem }, room, look)
  },
  press(overlay, { key, desk: { ui, look } }) {
    if (keyName(key) === 'Escape') {
      ui.change({ do: 'close' })
      return true
    }
    const select = (selected: number) => ui.change({ do: 'open', overlay: { ...overlay, selected } })
    const chosen = chosenOf({ key, options: optionsIn(look), selected: overlay.selected, select })
    const result = results.find((each) => each === chosen?.key)
    if (result) ui.perform({ do: 'finish-callback', ref: overlay.ref, as: result })
    return true
  },
  keys: (_overlay, look) => acceptOrClose(look),
  kept: keptWhole(z.object({ ref: z.string(), selected: keptIndex }), (kept) => ({
    kind: 'callback-done',
    ...kept,
    problem: null,
  })),
}

function optionsIn({ say }: Look): readonly Option[] {
  return results.map((key, index) => ({
    key,
    label: say(`callback.result.${key}`),
    hint: '',
    hotKey: String(index + 1),
  }))
}
