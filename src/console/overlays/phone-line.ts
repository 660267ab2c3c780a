import { labelIn } from '../../domain/labels.ts'
import { purposeList } from '../../queries/customers/purpose-list.ts'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import { keyName } from '../input/key.ts'
import { choicePanel } from '../screens/choice-panel.ts'
import type { Overlay } from '../state/model.ts'
import type { Option } from '../state/views.ts'
import { acceptOrClose } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'

/** What is typed for the phone: a number to dial and what for, keys to send, or where the call goes. */
export const phoneLine: OverlayKind<'phone-line'> = {
  read: (_agent, { reader, look }) => ({
    purposes: reader.all(purposeList, {}).map(({ key, labels }) => ({
      key,
      label: labelIn(labels, look.language),
      hint: '',
      hotKey: null,
    })),
  }),
  draw({ what, field, selected, problem }, { scene, room, look }) {
    const { say } = look
    const choices =
      what === 'dial' ? choicesOf(scene.views.offers.purposes, say('phone-line.no-purpose')) : []
    const props = { title: say(`phone-line.${what}`), details: say(`phone-line.${what}.hint`) }
    return choicePanel(
      { ...props, prompt: '>', choices, selected, filter: field, otherwise: '', problem },
      room,
      look,
    )
  },
  press(overlay, { key, scene, desk: { ui } }) {
    const { field, selected } = overlay
    const last = overlay.what === 'dial' ? scene.views.offers.purposes.length : 0
    const change = (changes: Partial<Overlay<'phone-line'>>): true => {
      ui.change({ do: 'open', overlay: { ...overlay, problem: null, ...changes } })
      return true
    }
    switch (keyName(key)) {
      case 'Escape':
        ui.change({ do: 'close' })
        return true
      case 'ArrowDown':
      case 'Tab':
        return change({ selected: Math.min(selected + 1, last) })
      case 'ArrowUp':
      case 'Shift-Tab':
        return change({ selected: Math.max(0, selected - 1) })
      case 'Enter': {
        const purpose = selected === 0 ? null : (scene.views.offers.purposes[selected - 1]?.key ?? null)
        const text = field.text.trim()
        if (text === '') ui.change({ do: 'close' })
        else if (overlay.what === 'dial') ui.perform({ do: 'dial', number: text, purpose, for: overlay.for })
        else ui.perform({ do: overlay.what, call: overlay.call, typed: text })
        return true
      }
      default: {
        const edited = editTextField(field, key)
        return edited === null ? false : change({ field: edited })
      }
    }
  },
  keys: (_overlay, look) => acceptOrClose(look),
}

/** What it is for; nothing said comes first. */
function choicesOf(purposes: readonly Option[], none: string): readonly Option[] {
  return purposes.length === 0 ? [] : [{ key: '', label: none, hint: '', hotKey: null }, ...purposes]
}
