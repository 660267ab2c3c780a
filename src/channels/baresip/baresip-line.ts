import { connect } from 'node:net'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { netstring, readNetstrings } from './netstrings.ts'
import { type BaresipSays, readSaid } from './said.ts'

export type BaresipPlace = { readonly host: string; readonly port: number }

/** A command and what belongs to it. */
export type BaresipCommand = { readonly command: string; readonly params?: string }

/** A connection to a baresip that listens. */
export type BaresipLine = {
  /**
   * Gives commands in one piece, so that nothing comes between them; `read` makes of what was said to each what is answered, before any
   * event that came behind it is told. That it was said is all: baresip answers `ok` to what it could not do.
   * Refuses: peer-unreachable once the connection is gone, peer-too-slow.
   */
  readonly give: <Value>(
    commands: readonly BaresipCommand[],
    read: (said: readonly string[]) => Value,
  ) => Promise<Decision<Value>>
  readonly close: () => void
}

const answerSeconds = 5
type Waiting = {
  readonly answers: (string | undefined)[]
  readonly said: (answers: readonly string[]) => void
  readonly failed: (refusal: Refusal) => void
}

/** Connects. `hear` is told of events as they come, and `ended` once the connection is gone. Refuses: peer-unreachable. */
export async function openBaresipLine(
  { host, port }: BaresipPlace,
  told: {
    readonly hear: (event: Extract<BaresipSays, { kind: 'event' }>) => void
    readonly ended: (detail: string) => void
  },
): Promise<Decision<BaresipLine>> {
  const peer = `baresip ${host}:${port}`
  const socket = connect({ host, port, keepAlive: true, noDelay: true })
  const connected = await new Promise<string | null>((resolve) => {
    socket.once('connect', () => {
      resolve(null)
    })
    socket.once('error', (fault: NodeJS.ErrnoException) => {
      resolve(fault.code ?? fault.message)
    })
    socket.setTimeout(answerSeconds * 1000, () => {
      resolve('ETIMEDOUT')
    })
  })
  socket.setTimeout(0)
  if (connected !== null) {
    socket.destroy()
    return refuse({ code: 'peer-unreachable', peer, detail: connected })
  }
  const waiting = new Map<string, { readonly of: Waiting; readonly place: number }>()
  const read = readNetstrings()
  let tokens = 0
  let whyGone: string | null = null
  const end = (detail: string): void => {
    if (whyGone !== null) return
    whyGone = detail
    socket.destroy()
    for (const { of } of new Set(waiting.values())) of.failed({ code: 'peer-unreachable', peer, detail })
    waiting.clear()
    told.ended(detail)
  }
  socket.on('data', (chunk) => {
    const texts = read(chunk)
    if (texts === null) {
      end('EPROTO')
      return
    }
    for (const text of texts) {
      const said = readSaid(text)
      if (said?.kind === 'event') told.hear(said)
      if (said?.kind !== 'answer') continue
      const asked = waiting.get(said.token)
      waiting.delete(said.token)
      if (!asked) continue
      asked.of.answers[asked.place] = said.data
      if (!asked.of.answers.includes(undefined)) asked.of.said(asked.of.answers.map((answer) => answer ?? ''))
    }
  })
  socket.on('error', (fault: NodeJS.ErrnoException) => {
    end(fault.code ?? fault.message)
  })
  socket.on('close', () => {
    end('ECONNRESET')
  })
  return accept({
    async give<Value>(
      commands: readonly BaresipCommand[],
      read: (said: readonly string[]) => Value,
    ): Promise<Decision<Value>> {
      if (whyGone !== null) return refuse({ code: 'peer-unreachable', peer, detail: whyGone })
      const own = commands.map(() => String(++tokens))
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          for (const token of own) waiting.delete(token)
          resolve(refuse({ code: 'peer-too-slow', peer, waitSeconds: answerSeconds }))
        }, answerSeconds * 1000)
        const of: Waiting = {
          answers: commands.map(() => undefined),
          said(answers) {
            clearTimeout(timer)
            resolve(accept(read(answers)))
          },
          failed(refusal) {
            clearTimeout(timer)
            resolve(refuse(refusal))
          },
        }
        own.forEach((token, place) => waiting.set(token, { of, place }))
        const texts = commands.map((command, place) => JSON.stringify({ ...command, token: own[place] }))
        socket.write(texts.map(netstring).join(''))
      })
    },
    close() {
      end('closed')
    },
  })
}
