import { textField } from '../components/text-field/text-field.ts'
import type { CallView } from '../components/call-bar.ts'
import { copyables } from '../state/copyable.ts'
import type { MessageKey } from '../../language/say.ts'
import type { PhoneAction } from '../../domain/phone-call.ts'
import { onOwn } from './meant-record.ts'
import { everywhere, type Action, type Scene, type Ui } from './action.ts'

/** What is done at the phone, wherever the agent is. Answering, holding and ending are those of any contact. */
export const phoneActions: readonly Action[] = [
  {
    id: 'phone.dial',
    keys: ['T'],
    contexts: everywhere,
    blockedBy: whyNot('dial'),
    right: onOwn('call.dial'),
    opensText: true,
    run: (scene, ui) => open(ui, { what: 'dial', call: '', text: shownNumber(scene), for: workedOn(scene) }),
  },
  {
    id: 'phone.mute',
    keys: ['Z'],
    contexts: everywhere,
    blockedBy: whyNotOnCall('mute'),
    run: (scene, ui) => {
      const call = callHere(scene)
      if (call) ui.perform({ do: 'mute', call: call.id, isMuted: !call.isMuted })
    },
  },
  {
    id: 'phone.digits',
    keys: ['Y'],
    contexts: everywhere,
    blockedBy: whyNotOnCall('send-digits'),
    opensText: true,
    run: (scene, ui) => open(ui, { what: 'digits', call: callHere(scene)?.id ?? '', text: '', for: null }),
  },
  {
    id: 'phone.redirect',
    keys: ['R'],
    contexts: everywhere,
    blockedBy: whyNotOnCall('transfer'),
    opensText: true,
    run: (scene, ui) => open(ui, { what: 'redirect', call: callHere(scene)?.id ?? '', text: '', for: null }),
  },
]

function open(
  ui: Ui,
  {
    text,
    ...line
  }: {
    readonly what: 'dial' | 'digits' | 'redirect'
    readonly call: string
    readonly text: string
    readonly for: string | null
  },
): void {
  const field = textField({ text, maxLength: 60 })
  ui.change({
    do: 'open-over',
    overlay: { kind: 'phone-line', ...line, field, selected: 0, problem: null },
  })
}

/** The call that keys mean: that of the contact on the screen, else who is talked to, else the oldest that was answered. */
function callHere({ model: { place }, views: { phone } }: Scene): CallView | undefined {
  const going = phone?.calls.filter(({ state }) => state !== 'ringing') ?? []
  const shown = place.at === 'workspace' ? going.find(({ ref }) => ref === place.ref) : undefined
  return shown ?? going.find(({ state }) => state !== 'held') ?? going[0]
}

function whyNot(what: PhoneAction['do']): (scene: Scene) => MessageKey | null {
  return ({ views: { phone } }) => {
    if (!phone) return 'blocked.no-phone'
    if (phone.problem !== null) return 'blocked.phone-away'
    return phone.can.has(what) ? null : 'blocked.phone-cannot'
  }
}

function whyNotOnCall(what: PhoneAction['do']): (scene: Scene) => MessageKey | null {
  return (scene) => whyNot(what)(scene) ?? (callHere(scene) ? null : 'blocked.nobody-on-the-line')
}

/** The number of what the pointer is on, or of the card that is open, as far as it is not masked. */
function shownNumber(scene: Scene): string {
  return copyables(scene).find(({ hotKey }) => hotKey === 'p')?.text ?? ''
}

/** A callback in hand is what a call is for. */
function workedOn({ views: { place } }: Scene): string | null {
  if (place.of !== 'workspace' || !place.isMine || !place.work) return null
  const { ref, channel, state } = place.work
  return channel === 'callback' && state === 'active' ? ref : null
}
