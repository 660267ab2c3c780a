import { editTextField } from '../components/text-field/edit-text-field.ts'
import { textField } from '../components/text-field/text-field.ts'
import { keyName } from '../input/key.ts'
import { pinPanel } from '../screens/pin-panel.ts'
import { longestPin } from '../state/lock.ts'
import type { Overlay } from '../state/model.ts'
import { namedKey } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'

const shortestPin = 4

/** The PIN of the lock: the one that is set, the new one, and the new one again. */
export const pin: OverlayKind<'pin'> = {
  draw: ({ step, hasPin, field, problem }, { room, look }) => {
    const about =
      step === 'new' ? look.say(hasPin ? 'pin.new-or-none' : 'pin.new-about', { n: shortestPin }) : ''
    return pinPanel({ title: look.say(`pin.${step}`), about, field, problem }, room, look)
  },
  press(overlay, { key, desk: { ui, look } }) {
    const { step, hasPin, field, first } = overlay
    const typed = field.text
    const open = (changed: Partial<Overlay<'pin'>>) =>
      ui.change({
        do: 'open',
        overlay: { ...overlay, field: textField({ maxLength: longestPin }), problem: null, ...changed },
      })
    const name = keyName(key)
    if (name === 'Escape') ui.change({ do: 'close' })
    else if (name !== 'Enter') {
      const edited = editTextField(field, key)
      if (edited) open({ field: edited })
      return edited !== null
    } else if (step === 'current') ui.perform({ do: 'prove-pin', pin: typed })
    else if (step === 'again') {
      if (typed === first) ui.perform({ do: 'set-pin', pin: typed })
      else open({ step: 'new', first: '', problem: look.say('pin.differs') })
    } else if (typed === '' && hasPin) ui.perform({ do: 'set-pin', pin: null })
    else if ([...typed].length < shortestPin)
      open({ field, problem: look.say('pin.too-short', { n: shortestPin }) })
    else open({ step: 'again', first: typed })
    return true
  },
  keys: (_overlay, { say }) => [namedKey('Enter', say('keys.go-on')), namedKey('Esc', say('keys.close'))],
}
