import { once } from 'node:events'
import { type AddressInfo, type Server, type Socket, createServer } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AmiLine, openAmiLine } from '../../../src/channels/ami/ami-line.ts'
import { type AmiMessage, eventNameOf, fieldOf } from '../../../src/channels/ami/ami-message.ts'
import type { Refusal } from '../../../src/domain/refusal.ts'

// An exchange that answers as a recorded Asterisk 20 did.

let server: Server
let sockets: Socket[]
let asked: string[]
let events: AmiMessage[]
let ended: Refusal[]
/** What is answered to an action, by its name, with its ActionID in the place of ID. */
let answers: Map<string, string>

const goodAnswers: readonly (readonly [string, string])[] = [
  ['Login', 'Response: Success\nActionID: ID\nMessage: Authentication accepted\n\nEvent: FullyBooted\n\n'],
  ['QueuePause', 'Response: Success\nActionID: ID\nMessage: Interface paused successfully\n\n'],
  ['QueueAdd', 'Response: Error\nActionID: ID\nMessage: Unable to add interface: Already there\n\n'],
  [
    'QueueStatus',
    'Response: Success\nActionID: ID\nEventList: start\nMessage: Queue status will follow\n\n' +
      'Event: QueueCallerJoin\nQueue: sales\n\nEvent: QueueMember\nQueue: sales\nActionID: ID\n\n' +
      'Event: QueueStatusComplete\nActionID: ID\nEventList: Complete\nListItems: 1\n\n',
  ],
  [
    'Originate',
    'Response: Success\nActionID: ID\nMessage: Originate successfully queued\n\n' +
      'Event: OriginateResponse\nResponse: Failure\nActionID: ID\n\n',
  ],
]

beforeEach(async () => {
  sockets = []
  asked = []
  events = []
  ended = []
  answers = new Map(goodAnswers)
  server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    socket.write('Asterisk Call Manager/9.0.0\r\n')
    let rest = ''
    socket.on('data', (chunk) => {
      const actions = (rest + String(chunk)).split('\r\n\r\n')
      rest = actions.pop() ?? ''
      for (const action of actions) {
        asked.push(action)
        const [, name = '', id = ''] = /^Action: (.*)\r\nActionID: (.*)/u.exec(action) ?? []
        const answer = answers.get(name)
        if (answer !== undefined) socket.write(answer.replaceAll('ID\n', `${id}\n`).replaceAll('\n', '\r\n'))
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  server.close()
  await once(server, 'close')
})

const open = async () => {
  const { port } = server.address() as AddressInfo
  return openAmiLine({ host: '127.0.0.1', port, username: 'console' }, 'secret', {
    hear: (event) => events.push(event),
    ended: (refusal) => ended.push(refusal),
  })
}
async function opened(): Promise<AmiLine> {
  const line = await open()
  if (!line.ok) throw new Error(line.refusal.code)
  return line.value
}

test('what is asked at once goes one after another, and each gets its own answer', async () => {
  const line = await opened()
  const [paused, added, listed] = await Promise.all([
    line.ask({ action: 'QueuePause', fields: { Interface: 'SIP/ewa', Paused: 'true' } }),
    line.ask({ action: 'QueueAdd', fields: { Queue: 'sales', Interface: 'SIP/ewa' } }),
    line.ask({ action: 'QueueStatus', fields: {} }),
  ])

  expect(paused.ok && fieldOf(paused.value.answer, 'Message')).toBe('Interface paused successfully')
  expect(added).toMatchObject({
    refusal: { code: 'peer-refused', said: 'Unable to add interface: Already there' },
  })
  expect(listed.ok && listed.value.list.map(eventNameOf)).toEqual(['QueueMember'])
  expect(events.map(eventNameOf)).toEqual(['FullyBooted', 'QueueCallerJoin'])
  line.close()
})

test('what became of a call that was begun comes as an event, though it bears the mark of its action', async () => {
  const line = await opened()
  const begun = await line.ask({ action: 'Originate', fields: { Channel: 'SIP/ewa' } })
  await line.ask({ action: 'QueuePause', fields: {} })

  expect(begun.ok && fieldOf(begun.value.answer, 'Message')).toBe('Originate successfully queued')
  expect(events.map(eventNameOf)).toContain('OriginateResponse')
  line.close()
})

test('a value that would be another action is not sent', async () => {
  const line = await opened()
  const refused = await line.ask({ action: 'QueuePause', fields: { Reason: 'x\r\nAction: Originate' } })

  expect(refused).toMatchObject({ refusal: { code: 'value-breaks-line' } })
  expect(asked.some((action) => action.includes('Originate'))).toBe(false)
  line.close()
})

test('a wrong secret, another program and a dead port are told apart', async () => {
  answers.set('Login', 'Response: Error\nActionID: ID\nMessage: Authentication failed\n\n')
  expect(await open()).toMatchObject({ refusal: { code: 'peer-sign-in-wrong' } })

  const mailServer = createServer((socket) => socket.end('220 mail.example ESMTP\r\n'))
  mailServer.listen(0, '127.0.0.1')
  await once(mailServer, 'listening')
  const { port } = mailServer.address() as AddressInfo
  const told = { hear: () => undefined, ended: () => undefined }
  const place = { host: '127.0.0.1', port, username: 'console' }
  expect(await openAmiLine(place, 'x', told)).toMatchObject({ refusal: { code: 'peer-not-understood' } })
  mailServer.close()
  await once(mailServer, 'close')
  expect(await openAmiLine(place, 'x', told)).toMatchObject({
    refusal: { code: 'peer-unreachable', detail: 'ECONNREFUSED' },
  })
})

test('where the exchange goes away, what was asked is refused and its end is told once', async () => {
  const line = await opened()
  const waiting = line.ask({ action: 'Nothing', fields: {} })
  const behind = line.ask({ action: 'QueuePause', fields: {} })
  for (const socket of sockets) socket.destroy()

  expect(await waiting).toMatchObject({ refusal: { code: 'peer-unreachable' } })
  expect(await behind).toMatchObject({ refusal: { code: 'peer-unreachable' } })
  expect(ended).toHaveLength(1)
})
