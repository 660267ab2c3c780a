import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { type Connection, keepConnected } from '../keep-connected.ts'
import { areDigits, dialable } from '../phone/dialable.ts'
import type { PhoneAction, PhoneCall } from '../../domain/phone-call.ts'
import type { Phone, PhoneEvent } from '../phone/phone.ts'
import { usualActions } from '../phone/usual-actions.ts'
import { type BaresipCommand, type BaresipLine, type BaresipPlace, openBaresipLine } from './baresip-line.ts'
import { callOfEvent } from './call-of-event.ts'
import { type ListedCall, idInStatus, listedCalls } from './listed-calls.ts'
import { userOf } from './said.ts'

/**
 * The phone that a baresip is, controlled through its module `ctrl_tcp`. Its commands are about its current call, and a new call becomes
 * that at once: each is given in one piece with the choice of its call. That it answers `ok` proves nothing, and holding, muting
 * send no event: what became of them is read from its list of calls. Source: baresip 1.0.0, tried.
 */
export function baresipPhone(place: BaresipPlace): Phone {
  const name = `baresip ${place.host}:${place.port}`
  const calls = new Map<string, PhoneCall>()
  let tell: ((event: PhoneEvent) => void) | null = null
  let line: BaresipLine | null = null
  let turn: Promise<unknown> = Promise.resolve()

  const note = (event: PhoneEvent | null): void => {
    if (event?.kind === 'call') calls.set(event.call.id, event.call)
    if (event?.kind === 'over' && !calls.delete(event.id)) return
    if (event) tell?.(event)
  }
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const own = turn.then(work, work)
    turn = own.catch(() => undefined)
    return own
  }
  const give: BaresipLine['give'] = async (commands, read) =>
    line === null
      ? refuse({ code: 'peer-unreachable', peer: name, detail: 'ENOTCONN' })
      : line.give(commands, read)

  /** Gives a command to one call, and reads from the list what became of it. Refuses call-gone. */
  const toCall = async (id: string, command: BaresipCommand): Promise<Decision<string>> => {
    const chosen = { command: 'callfind', params: id }
    const given = await give(
      [chosen, command, { command: 'listcalls' }],
      ([found = '', said = '', list = '']) => {
        if (found.startsWith('call not found')) return null
        const current = listedCalls(list).find(({ isCurrent }) => isCurrent)
        const known = calls.get(id)
        if (current && known) noteHeld(known, current)
        return said
      },
    )
    if (!given.ok) return given
    return given.value === null ? refuse({ code: 'call-gone', call: id }) : accept(given.value)
  }
  /** An answer that is on its way is told as an event; the list alone tells of holding. */
  const noteHeld = (known: PhoneCall, listed: ListedCall): void => {
    const state = stateOf(listed)
    const isAnswered = state === 'talking' || state === 'held'
    if (isAnswered && known.state !== 'ringing' && state !== known.state)
      note({ kind: 'call', call: { ...known, state } })
  }

  const ask = async (action: PhoneAction): Promise<Decision<null>> => {
    if (!usualActions.has(action.do)) return refuse({ code: 'phone-cannot', peer: name, what: action.do })
    if (action.do === 'dial') return dial(action.number)
    const known = 'call' in action ? calls.get(action.call) : undefined
    if (!known) return refuse({ code: 'call-gone', call: 'call' in action ? action.call : '' })
    if (action.do === 'mute' || action.do === 'unmute') return mute(known, action.do === 'mute')
    const command = commandOf(action, name)
    if (!command.ok) return command
    const given = await toCall(known.id, command.value)
    return given.ok ? accept(null) : given
  }

  const dial = async (written: string): Promise<Decision<null>> => {
    const number = dialable(written)
    if (number === null) return refuse({ code: 'number-not-dialable', number: written })
    const given = await give(
      [{ command: 'dial', params: number }, { command: 'callstat' }],
      ([said = '', status = '']) => {
        const id = idInStatus(status)
        if (id === null) return said.trim() || number
        const call = { id, direction: 'out', state: 'dialling', isMuted: false, number, name: null } as const
        if (!calls.has(id)) note({ kind: 'call', call })
        return null
      },
    )
    if (!given.ok) return given
    return given.value === null
      ? accept(null)
      : refuse({ code: 'peer-refused', peer: name, said: given.value })
  }

  /** It can only be told to change, so it is asked until it says what is wanted. */
  const mute = async (known: PhoneCall, isMuted: boolean): Promise<Decision<null>> => {
    for (let tries = 0; tries < 2; tries++) {
      const said = await toCall(known.id, { command: 'mute' })
      if (!said.ok) return said
      const isNow = !said.value.includes('un-muted')
      const call = calls.get(known.id)
      if (call) note({ kind: 'call', call: { ...call, isMuted: isNow } })
      if (isNow === isMuted) return accept(null)
    }
    return refuse({ code: 'peer-refused', peer: name, said: isMuted ? 'mute' : 'unmute' })
  }

  /** Reads which calls there are, where the connection is new: what ended meanwhile is told, and so is what began. */
  const lookAround = async (): Promise<Decision<null>> => {
    const list = await give([{ command: 'listcalls' }], ([said = '']) => listedCalls(said))
    if (!list.ok) return list
    const seen = new Set<string>()
    let current: string | null = null
    for (const one of list.value) {
      const choice = { command: 'line', params: String(one.line) }
      const chosen = await give([choice, { command: 'callstat' }], ([, status = '']) => idInStatus(status))
      if (!chosen.ok) return chosen
      const id = chosen.value
      const state = stateOf(one)
      if (id === null || state === null) continue
      seen.add(id)
      if (one.isCurrent) current = id
      const direction = one.state === 'INCOMING' ? 'in' : 'out'
      const call = calls.get(id) ?? { id, direction, isMuted: false, number: userOf(one.peer), name: null }
      note({ kind: 'call', call: { ...call, state } })
    }
    for (const id of calls.keys()) {
      if (!seen.has(id)) note({ kind: 'over', id, ending: 'unseen', said: '' })
    }
    return current === null ? accept(null) : give([{ command: 'callfind', params: current }], () => null)
  }

  const connect = async (): Promise<Decision<Connection>> => {
    const { promise: ended, resolve: end } = Promise.withResolvers<Refusal>()
    const opened = await openBaresipLine(place, {
      hear: (heard) => {
        note(callOfEvent(heard, heard.id === null ? undefined : calls.get(heard.id)))
      },
      ended: (detail) => {
        line = null
        end({ code: 'peer-unreachable', peer: name, detail })
      },
    })
    if (!opened.ok) return opened
    line = opened.value
    const { close } = line
    const around = await inTurn(lookAround)
    if (!around.ok) {
      close()
      return around
    }
    const isThere = async () => (await inTurn(async () => give([{ command: 'about' }], () => null))).ok
    return accept({ isThere, ended, close })
  }

  const stopping = new AbortController()
  let following: Promise<void> = Promise.resolve()
  return {
    name,
    can: usualActions,
    start(hear) {
      tell = hear
      following = keepConnected({
        connect,
        tell: (isUp, refusal) => {
          hear({ kind: 'link', isUp, refusal })
        },
        stop: stopping.signal,
      })
    },
    ask: async (action) => inTurn(async () => ask(action)),
    async stop() {
      stopping.abort()
      await following
    },
  }
}

function stateOf({ state, isHeld }: ListedCall): PhoneCall['state'] | null {
  if (state === 'INCOMING') return 'ringing'
  if (state === 'ESTABLISHED') return isHeld ? 'held' : 'talking'
  return state === 'OUTGOING' || state === 'RINGING' || state === 'EARLY' ? 'dialling' : null
}

/** What baresip is told, once the call is chosen. Refuses: number-not-dialable, phone-cannot. */
function commandOf(action: PhoneAction, name: string): Decision<BaresipCommand> {
  switch (action.do) {
    case 'answer':
      return accept({ command: 'accept' })
    case 'reject':
    case 'hang-up':
      return accept({ command: 'hangup' })
    case 'hold':
    case 'resume':
      return accept({ command: action.do })
    case 'send-digits':
      return areDigits(action.digits)
        ? accept({ command: 'sndcode', params: action.digits })
        : refuse({ code: 'number-not-dialable', number: action.digits })
    case 'transfer': {
      const number = dialable(action.number)
      return number === null
        ? refuse({ code: 'number-not-dialable', number: action.number })
        : accept({ command: 'transfer', params: number })
    }
    case 'dial':
    case 'mute':
    case 'unmute':
    case 'consult':
      return refuse({ code: 'phone-cannot', peer: name, what: action.do })
    default:
      return action satisfies never
  }
}
