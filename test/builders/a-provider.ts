import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type JWK, SignJWT, exportJWK, generateKeyPair } from 'jose'

export type Answer = { readonly status: number; readonly body: object }

/** A little identity provider on this machine: its keys, the tokens that it signs, and what it answers to a device that asks. */
export type TestProvider = {
  readonly issuer: string
  readonly sign: (
    claims: Record<string, unknown>,
    otherwise?: { readonly isStrangers?: boolean },
  ) => Promise<string>
  /** What it answers, one after another, to a device that asks for its token; the last again and again. */
  readonly answers: Answer[]
  /** What it says otherwise than usual when a device asks for a code. */
  readonly given: Record<string, unknown>
  /** Answers a path otherwise than it does. */
  readonly otherwise: Map<string, (response: ServerResponse) => void>
  /** The paths that it was asked for. */
  readonly paths: string[]
  /** What it shows of its key. */
  readonly key: JWK
  /** Signs with another key from now on, and shows that one. */
  readonly rotate: () => Promise<void>
  /** What devices sent, and when. */
  readonly asked: { readonly form: URLSearchParams; readonly at: number }[]
  readonly close: () => Promise<void>
}

export async function aProvider(): Promise<TestProvider> {
  const stranger = await generateKeyPair('RS256')
  let own = await drawKey('one')
  const otherwise: TestProvider['otherwise'] = new Map()
  const paths: string[] = []
  const answers: Answer[] = []
  const given: Record<string, unknown> = {}
  const asked: { form: URLSearchParams; at: number }[] = []
  const server = createServer((request, response) => {
    const answer = async (): Promise<Answer> => {
      switch (request.url) {
        case '/.well-known/openid-configuration':
          return {
            status: 200,
            body: {
              issuer,
              jwks_uri: `${issuer}/keys`,
              device_authorization_endpoint: `${issuer}/device`,
              token_endpoint: `${issuer}/token`,
            },
          }
        case '/keys':
          return { status: 200, body: { keys: [own.key] } }
        case '/device':
          return { status: 200, body: { device_code: 'd', user_code: 'WDJB-MJHT', verification_uri: `${issuer}/go`, expires_in: 60, interval: 0.1, ...given } } // prettier-ignore
        default: {
          asked.push({ form: new URLSearchParams(await bodyOf(request)), at: performance.now() })
          const next = answers.length > 1 ? answers.shift() : answers[0]
          return next ?? { status: 500, body: {} }
        }
      }
    }
    paths.push(request.url ?? '')
    const otherwiseHere = otherwise.get(request.url ?? '')
    if (otherwiseHere) {
      otherwiseHere(response)
      return
    }
    const send = async (): Promise<void> => {
      const { status, body } = await answer()
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    send().catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    issuer,
    answers,
    given,
    otherwise,
    paths,
    get key() {
      return own.key
    },
    async rotate() {
      own = await drawKey('two')
    },
    asked,
    sign: (claims, { isStrangers = false } = {}) =>
      new SignJWT({ iss: issuer, aud: 'linia', sub: 'u1', ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: own.key.kid })
        .sign(isStrangers ? stranger.privateKey : own.privateKey),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function drawKey(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  return { privateKey, key: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}
