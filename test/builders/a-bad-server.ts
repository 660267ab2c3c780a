import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { aToldEvent } from './a-told-event.ts'
import { morning } from './an-empty-store.ts'

/** A server on this machine that answers as it is told, whatever it is asked. */
export type BadServer = {
  readonly address: string
  /** How it answers what is asked under a path, `v1/pull`. */
  readonly answers: Map<string, (response: ServerResponse, asked: unknown) => void>
  readonly close: () => Promise<void>
}

export async function aBadServer(): Promise<BadServer> {
  const answers: BadServer['answers'] = new Map()
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const asked = await bodyOf(request)
      const how = answers.get(new URL(request.url ?? '', 'http://here').pathname.slice(1))
      if (how) how(response, asked)
      else response.writeHead(404).end()
    }
    answer().catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text === '' ? null : JSON.parse(text)
}

/** Answers with JSON, as a server does. */
export function json(body: unknown, status = 200): (response: ServerResponse) => void {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
}

/** The only page of a server with one event, as a server tells it but for what is said. */
export function toldPage({ input = '{}', ...wrong }: Readonly<Record<string, unknown>>) {
  const event = aToldEvent({
    id: 'e1',
    at: morning,
    actor: 'owner',
    device: 'SV',
    command: 'agent.add',
    input,
  })
  const page = {
    upTo: 1,
    head: 1,
    upToId: 'e1',
    timeline: 'one',
    now: morning,
    number: 0,
    events: [event],
    touched: [],
    rows: [],
  }
  return { ...page, ...wrong }
}

/** Sends the same again and again, no faster than it is taken, until it is told to stop or nobody listens any more. */
export function sendOn(response: ServerResponse, text: string, goesOn: (length: number) => boolean): void {
  const more = (): void => {
    while (!response.destroyed) {
      const isTaken = response.write(text)
      if (!goesOn(text.length)) return void response.end()
      if (!isTaken) return
    }
  }
  response.on('drain', more)
  more()
}
