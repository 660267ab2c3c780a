import { textField } from '../components/text-field/text-field.ts'
import { longestPin } from '../state/lock.ts'
import type { Doing } from './doing.ts'
import { tellDone } from './tell.ts'

/** Opens the form of the PIN, which asks for the one that is set first. */
export function beginPin({ desk, ui }: Doing): void {
  const hasPin = desk.pin.isSet()
  const field = textField({ maxLength: longestPin })
  const step = hasPin ? 'current' : 'new'
  ui.change({ do: 'open', overlay: { kind: 'pin', step, hasPin, field, first: '', problem: null } })
}

/** Lets whoever knows the PIN that is set go on to set another one. */
export async function provePin({ desk, ui, look }: Doing, pin: string): Promise<void> {
  const { overlay } = ui.scene().model
  if (overlay?.kind !== 'pin') return
  const checked = await desk.pin.check(pin)
  const cleared = { ...overlay, field: textField({ maxLength: longestPin }) }
  switch (checked.is) {
    case 'right':
      ui.change({ do: 'open', overlay: { ...cleared, step: 'new', problem: null } })
      return
    case 'wrong':
      ui.change({
        do: 'open',
        overlay: { ...cleared, problem: look.say('lock.pin-wrong', { n: checked.left }) },
      })
      return
    case 'waiting':
      ui.change({ do: 'open', overlay: { ...cleared, problem: look.say('lock.pin-waits') } })
      return
    default:
      checked satisfies never
  }
}

/** Sets the PIN, or lets there be none. */
export async function setPin(doing: Doing, pin: string | null): Promise<void> {
  const { desk, ui, changed } = doing
  await desk.pin.set(pin)
  changed()
  ui.change({ do: 'close' })
  tellDone(doing, pin === null ? 'done.pin-removed' : 'done.pin-set')
}
