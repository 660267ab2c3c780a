import { editTextField } from '../components/text-field/edit-text-field.ts'
import { keyName } from '../input/key.ts'
import { choicePanel } from '../screens/choice-panel.ts'
import { paletteEntries } from '../state/palette.ts'
import { runAction } from '../state/run-action.ts'
import { acceptOrClose } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'

/** Every action by its name. */
export const palette: OverlayKind<'palette'> = {
  draw({ field, selected }, { scene, keymap, room, look }) {
    const entries = paletteEntries(scene, field.text, { keymap, look })
    const choices = entries.map(({ key, label, hint }) => ({ key, label, hint, hotKey: null }))
    const title = look.say('palette.title')
    return choicePanel({ title, prompt: ':', choices, selected, filter: field, problem: null }, room, look)
  },
  press(overlay, { scene, key, desk }) {
    const { ui } = desk
    const entries = paletteEntries(scene, overlay.field.text, desk)
    const select = (selected: number) => ui.change({ do: 'open', overlay: { ...overlay, selected } })
    switch (keyName(key)) {
      case 'Escape':
        ui.change({ do: 'close' })
        return true
      case 'ArrowDown':
      case 'Tab':
        select(Math.max(0, Math.min(overlay.selected + 1, entries.length - 1)))
        return true
      case 'ArrowUp':
      case 'Shift-Tab':
        select(Math.max(0, overlay.selected - 1))
        return true
      case 'Enter': {
        const entry = entries[overlay.selected]
        if (!entry) return true
        ui.change({ do: 'close' })
        runAction(entry.action, scene, desk)
        return true
      }
      default: {
        const field = editTextField(overlay.field, key)
        if (field) ui.change({ do: 'open', overlay: { ...overlay, field, selected: 0 } })
        return field !== null
      }
    }
  },
  keys: (_overlay, look) => acceptOrClose(look),
}
