import { type IncomingMessage, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SignJWT, exportJWK, generateKeyPair } from 'jose'

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
  /** What devices sent, and when. */
  readonly asked: { readonly form: URLSearchParams; readonly at: number }[]
  readonly close: () => Promise<void>
}

export async function aProvider(): Promise<TestProvider> {
  const own = await generateKeyPair('RS256')
  const stranger = await generateKeyPair('RS256')
  const key = { ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }
  const answers: Answer[] = []
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
          return { status: 200, body: { keys: [key] } }
        case '/device':
          return { status: 200, body: { device_code: 'd', user_code: 'WDJB-MJHT', verification_uri: `${issuer}/go`, expires_in: 60, interval: 0.1 } } // prettier-ignore
        default: {
          asked.push({ form: new URLSearchParams(await bodyOf(request)), at: performance.now() })
          const next = answers.length > 1 ? answers.shift() : answers[0]
          return next ?? { status: 500, body: {} }
        }
      }
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
    asked,
    sign: (claims, { isStrangers = false } = {}) =>
      new SignJWT({ iss: issuer, aud: 'linia', sub: 'u1', ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'one' })
        .sign(isStrangers ? stranger.privateKey : own.privateKey),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}
