import type { CallEnding, PhoneCall } from '../../domain/phone-call.ts'
import type { PhoneEvent } from '../phone/phone.ts'
import { type BaresipSays, userOf } from './said.ts'

type Heard = Extract<BaresipSays, { kind: 'event' }>

/** How baresip 1.0.0 says who ended a call; of the caller it says the same whether he hung up or gave up. */
const [byThere, byHere] = ['Connection reset by peer', 'Connection reset by user']

/** What an event says of a call that is known so far, or of a new one; null for what says nothing of how a call stands. */
export function callOfEvent(heard: Heard, known: PhoneCall | undefined): PhoneEvent | null {
  const { id, type } = heard
  if (id === null) return null
  switch (type) {
    case 'CALL_INCOMING':
      return known ? null : { kind: 'call', call: { ...newCall(id, heard), state: 'ringing' } }
    case 'CALL_RINGING':
    case 'CALL_PROGRESS':
      return known ? null : { kind: 'call', call: { ...newCall(id, heard), state: 'dialling' } }
    case 'CALL_ESTABLISHED':
      return known?.state === 'held'
        ? null
        : { kind: 'call', call: { ...(known ?? newCall(id, heard)), state: 'talking' } }
    case 'CALL_CLOSED':
      return { kind: 'over', id, ending: endingOf(heard, known), said: heard.param }
    default:
      return null
  }
}

function newCall(id: string, { direction, peer, name }: Heard): Omit<PhoneCall, 'state'> {
  return { id, direction: direction ?? 'in', isMuted: false, number: userOf(peer), name }
}

function endingOf({ param, direction }: Heard, known: PhoneCall | undefined): CallEnding {
  const wasAnswered = known?.state === 'talking' || known?.state === 'held'
  if (param === byHere) return direction === 'in' && !wasAnswered ? 'rejected' : 'hung-up-here'
  if (wasAnswered) return 'hung-up-there'
  if (direction === 'in') return param === byThere ? 'cancelled' : 'failed'
  return /^(?:486|600) /u.test(param) ? 'busy' : 'failed'
}
