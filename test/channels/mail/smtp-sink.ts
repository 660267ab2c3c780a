import { type AddressInfo, type Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type SunkMail = {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: Buffer
}

/** How a server answers once it has all of a mail; `none` closes the line without a word. */
export type SinkAnswer = { readonly code: number; readonly words: string } | 'take' | 'none'

export type SmtpSink = {
  readonly port: number
  /** What it said that it took, the oldest first. */
  readonly taken: readonly SunkMail[]
  /** How often all of a mail came, whatever was answered. */
  readonly came: () => number
  /** From now on: how mails are answered, and who is unknown here. */
  readonly set: (how: { readonly answer?: SinkAnswer; readonly unknown?: readonly string[] }) => void
  readonly close: () => Promise<void>
}

export const sinkUser = { user: 'bok@linia.example', secret: 'tajne' }

/** A real server of mails on this machine, which keeps what it takes in memory. */
export async function aSink({
  key,
  cert,
  security = 'none',
}: {
  readonly key?: string
  readonly cert?: string
  readonly security?: 'none' | 'tls' | 'starttls'
} = {}): Promise<SmtpSink> {
  const taken: SunkMail[] = []
  let came = 0
  let answer: SinkAnswer = 'take'
  let unknown: readonly string[] = []
  const sockets = new Set<Socket>()
  const server = new SMTPServer({
    secure: security === 'tls',
    ...(key !== undefined && cert !== undefined && { key, cert }),
    disabledCommands: security === 'none' ? ['STARTTLS'] : [],
    allowInsecureAuth: security === 'none',
    authMethods: ['PLAIN', 'LOGIN', 'XOAUTH2'],
    disableReverseLookup: true,
    logger: false,
    onAuth({ username, password, accessToken }, _session, done) {
      const isRight = username === sinkUser.user && (password ?? accessToken) === sinkUser.secret
      if (isRight) done(null, { user: username })
      else done(failure(535, 'wrong password'))
    },
    onRcptTo({ address }, _session, done) {
      done(unknown.includes(address) ? failure(550, `5.1.1 ${address} unknown`) : null)
    },
    onData(stream, { envelope }, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        came++
        if (answer === 'none') {
          for (const socket of sockets) socket.destroy()
          return
        }
        if (answer !== 'take') {
          done(failure(answer.code, answer.words))
          return
        }
        taken.push({
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(pieces),
        })
        done(null)
      })
    },
  })
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.server.address() as AddressInfo
  return {
    port: address.port,
    taken,
    came: () => came,
    set(how) {
      answer = how.answer ?? answer
      unknown = how.unknown ?? unknown
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => {
          resolve()
        })
      }),
  }
}

function failure(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode })
}
