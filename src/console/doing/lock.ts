import { lockSince } from '../state/lock.ts'
import type { Doing } from './doing.ts'

/** Locks the console. */
export function lockConsole({ ui, now }: Doing): void {
  ui.change({ do: 'lock', lock: lockSince(now(), { isByItself: false }) })
}

/** Opens the locked console where the PIN is right, or where there is none. */
export async function unlockConsole(doing: Doing, pin: string): Promise<void> {
  const { desk, ui, look } = doing
  const { lock } = ui.scene().model
  if (!lock) return
  const again = { ...lockSince(lock.since, lock), isByItself: lock.isByItself }
  if (desk.pin.isSet() && pin === '') {
    ui.change({ do: 'lock', lock: { ...again, problem: look.say('lock.pin-missing') } })
    return
  }
  const checked = await desk.pin.check(pin)
  switch (checked.is) {
    case 'right':
      ui.change({ do: 'unlock' })
      return
    case 'wrong':
      ui.change({
        do: 'lock',
        lock: { ...again, problem: look.say('lock.pin-wrong', { n: checked.left }) },
      })
      return
    case 'waiting':
      ui.change({ do: 'lock', lock: again })
      return
    default:
      checked satisfies never
  }
}
