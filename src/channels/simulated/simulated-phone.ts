import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { areDigits, dialable } from '../phone/dialable.ts'
import type { CallEnding, PhoneAction, PhoneCall } from '../../domain/phone-call.ts'
import type { Phone, PhoneEvent } from '../phone/phone.ts'
import { usualActions } from '../phone/usual-actions.ts'

/** The other side of a simulated phone: who calls, who answers, and what goes wrong. */
export type OtherSide = {
  /** Somebody calls; answers the id of the call. */
  readonly calls: (caller: { readonly number: string; readonly name?: string }) => string
  /** Whoever was called answers. */
  readonly answers: (call: string) => void
  /** He hangs up, or gives up while it rings; where he was called, he is busy. */
  readonly hangsUp: (call: string) => void
  /** The phone can be reached no more, and later again: calls go on meanwhile. */
  readonly goesAway: () => void
  readonly comesBack: () => void
  /** Says once more how every call stands, as a phone does that comes back. */
  readonly saysAgain: () => void
}

/** A phone without a line, for tests, the demo and training: it behaves as any phone, and what happens at its other end is told to it. */
export function simulatedPhone(name = 'simulated phone'): {
  readonly phone: Phone
  readonly otherSide: OtherSide
} {
  const calls = new Map<string, PhoneCall>()
  /** How calls ended of which nobody could be told. */
  const unheard = new Set<string>()
  let hear: ((event: PhoneEvent) => void) | null = null
  let isUp = true
  let ids = 0

  const say = (event: PhoneEvent): void => {
    if (isUp) hear?.(event)
  }
  const note = (call: PhoneCall): void => {
    calls.set(call.id, call)
    say({ kind: 'call', call })
  }
  const end = (id: string, ending: CallEnding, said = ''): void => {
    if (!calls.delete(id)) return
    if (isUp) say({ kind: 'over', id, ending, said })
    else unheard.add(id)
  }
  const fresh = (call: Omit<PhoneCall, 'id' | 'isMuted'>): string => {
    const id = `simulated-${++ids}`
    note({ ...call, id, isMuted: false })
    return id
  }

  const ask = async (action: PhoneAction): Promise<Decision<null>> => {
    if (!isUp) return refuse({ code: 'peer-unreachable', peer: name, detail: 'ENOTCONN' })
    if (!usualActions.has(action.do)) return refuse({ code: 'phone-cannot', peer: name, what: action.do })
    if (action.do === 'dial') {
      const number = dialable(action.number)
      if (number === null) return refuse({ code: 'number-not-dialable', number: action.number })
      fresh({ direction: 'out', state: 'dialling', number, name: null })
      return accept(null)
    }
    const call = calls.get(action.call)
    if (!call) return refuse({ code: 'call-gone', call: action.call })
    const isAnswered = call.state === 'talking' || call.state === 'held'
    switch (action.do) {
      case 'answer':
        if (call.state === 'ringing') note({ ...call, state: 'talking' })
        break
      case 'reject':
      case 'hang-up':
        end(call.id, call.state === 'ringing' ? 'rejected' : 'hung-up-here')
        break
      case 'hold':
      case 'resume':
        if (isAnswered) note({ ...call, state: action.do === 'hold' ? 'held' : 'talking' })
        break
      case 'mute':
      case 'unmute':
        note({ ...call, isMuted: action.do === 'mute' })
        break
      case 'send-digits':
        if (!areDigits(action.digits)) return refuse({ code: 'number-not-dialable', number: action.digits })
        break
      case 'transfer':
        if (dialable(action.number) === null)
          return refuse({ code: 'number-not-dialable', number: action.number })
        end(call.id, 'hung-up-here', 'transferred')
        break
      case 'consult':
        break
      default:
        return action satisfies never
    }
    return accept(null)
  }

  return {
    phone: {
      name,
      can: usualActions,
      start(listener) {
        hear = listener
        for (const call of calls.values()) say({ kind: 'call', call })
        say({ kind: 'link', isUp: true, refusal: null })
      },
      ask,
      async stop() {
        hear = null
      },
    },
    otherSide: {
      calls: ({ number, name: shown = null }) =>
        fresh({ direction: 'in', state: 'ringing', number, name: shown }),
      answers(id) {
        const call = calls.get(id)
        if (call?.state === 'dialling') note({ ...call, state: 'talking' })
      },
      hangsUp(id) {
        const state = calls.get(id)?.state
        if (state === 'ringing') end(id, 'cancelled')
        else if (state === 'dialling') end(id, 'busy', '486 Busy Here')
        else end(id, 'hung-up-there')
      },
      goesAway() {
        say({
          kind: 'link',
          isUp: false,
          refusal: { code: 'peer-unreachable', peer: name, detail: 'ECONNRESET' },
        })
        isUp = false
      },
      comesBack() {
        isUp = true
        for (const call of calls.values()) say({ kind: 'call', call })
        for (const id of unheard) say({ kind: 'over', id, ending: 'unseen', said: '' })
        unheard.clear()
        say({ kind: 'link', isUp: true, refusal: null })
      },
      saysAgain() {
        for (const call of calls.values()) say({ kind: 'call', call })
      },
    },
  }
}
