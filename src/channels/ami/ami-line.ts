import { connect } from 'node:net'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { type AmiMessage, eventNameOf, fieldOf } from './ami-message.ts'
import { readAmi } from './read-ami.ts'
import { type AmiAction, writeAmi } from './write-ami.ts'

export type AmiPlace = { readonly host: string; readonly port: number; readonly username: string }

/** What an action was answered with, and the list that came behind it where it asked for one. */
export type AmiAnswer = { readonly answer: AmiMessage; readonly list: readonly AmiMessage[] }

/** A connection to a manager interface, signed in. */
export type AmiLine = {
  /**
   * Asks for something and waits until it is answered, and its list is whole; one action at a time. `Success` says that it was taken on,
   * which for much means queued. Refuses: peer-unreachable once the connection is gone, peer-too-slow, peer-refused with what it said,
   * value-breaks-line.
   */
  readonly ask: (action: AmiAction) => Promise<Decision<AmiAnswer>>
  readonly close: () => void
}

const answerSeconds = 5
/** An Asterisk of ten thousand members lists as many. */
const longestList = 50_000

type Asked = { readonly id: string; readonly done: (answered: Decision<AmiAnswer>) => void }

/**
 * Connects and signs in. `hear` is told of the events that nobody asked for, `ended` once the connection is gone.
 * Refuses: peer-unreachable, peer-not-understood, peer-sign-in-wrong, peer-too-slow.
 */
export async function openAmiLine(
  { host, port, username }: AmiPlace,
  secret: string,
  told: { readonly hear: (event: AmiMessage) => void; readonly ended: (refusal: Refusal) => void },
): Promise<Decision<AmiLine>> {
  const peer = `Asterisk ${host}:${port}`
  const socket = connect({ host, port, keepAlive: true, noDelay: true })
  const reading = readAmi()
  const greeted = Promise.withResolvers<Refusal | null>()
  let asked: Asked | null = null
  let answer: AmiMessage | null = null
  let list: AmiMessage[] = []
  let gone: Refusal | null = null
  let isIn = false
  const end = (refusal: Refusal): void => {
    if (gone) return
    gone = refusal
    socket.destroy()
    greeted.resolve(refusal)
    asked?.done(refuse(refusal))
    if (isIn) told.ended(refusal)
  }
  const unreachable = (detail: string): Refusal => ({ code: 'peer-unreachable', peer, detail })
  const take = (message: AmiMessage): void => {
    const isOurs = asked !== null && fieldOf(message, 'ActionID') === asked.id
    const isEvent = eventNameOf(message) !== undefined
    const ofList = fieldOf(message, 'EventList')?.toLowerCase()
    if (isEvent && !(isOurs && answer)) {
      told.hear(message)
      return
    }
    if (!isOurs || !asked) return
    if (!isEvent) {
      answer = message
      if (ofList === 'start') return
    } else if (ofList === 'complete') {
      // The end of a list says nothing of its own.
    } else if (list.push(message) < longestList) return
    if (answer) asked.done(answeredWith({ answer, list }, peer))
  }
  socket.on('data', (chunk) => {
    const messages = reading.take(chunk)
    if (messages === null) {
      end({ code: 'peer-not-understood', peer })
      return
    }
    if (reading.greeting() !== null) greeted.resolve(null)
    for (const message of messages) take(message)
  })
  socket.on('error', (fault: NodeJS.ErrnoException) => {
    end(unreachable(fault.code ?? fault.message))
  })
  socket.on('close', () => {
    end(unreachable('ECONNRESET'))
  })
  const greetingTimer = setTimeout(() => {
    end({ code: 'peer-too-slow', peer, waitSeconds: answerSeconds })
  }, answerSeconds * 1000)
  const refusal = await greeted.promise
  clearTimeout(greetingTimer)
  if (refusal) return refuse(refusal)

  let ids = 0
  let turn: Promise<unknown> = Promise.resolve()
  const give = async (action: AmiAction): Promise<Decision<AmiAnswer>> => {
    if (gone) return refuse(gone)
    const id = String(++ids)
    const written = writeAmi(action, id)
    if (written === null) return refuse({ code: 'value-breaks-line', field: action.action })
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        asked?.done(refuse({ code: 'peer-too-slow', peer, waitSeconds: answerSeconds }))
      }, answerSeconds * 1000)
      answer = null
      list = []
      asked = {
        id,
        done(answered) {
          clearTimeout(timer)
          asked = null
          resolve(answered)
        },
      }
      socket.write(written)
    })
  }
  const ask = async (action: AmiAction): Promise<Decision<AmiAnswer>> => {
    const own = turn.then(async () => give(action))
    turn = own.catch(() => undefined)
    return own
  }
  const signedIn = await ask({ action: 'Login', fields: { Username: username, Secret: secret } })
  if (!signedIn.ok) {
    const { refusal: why } = signedIn
    end(why)
    return refuse(why.code === 'peer-refused' ? { code: 'peer-sign-in-wrong', peer } : why)
  }
  isIn = true
  return accept({
    ask,
    close() {
      end(unreachable('closed'))
    },
  })
}

function answeredWith(answered: AmiAnswer, peer: string): Decision<AmiAnswer> {
  const { answer } = answered
  return fieldOf(answer, 'Response') === 'Error'
    ? refuse({ code: 'peer-refused', peer, said: fieldOf(answer, 'Message') ?? '' })
    : accept(answered)
}
