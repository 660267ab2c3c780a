import { describe, expect, test } from 'vitest'
import { eventNameOf, fieldOf } from '../../../src/channels/ami/ami-message.ts'
import { type PbxEvent, pbxEventOf } from '../../../src/channels/ami/pbx-event.ts'
import { readAmi } from '../../../src/channels/ami/read-ami.ts'
import { writeAmi } from '../../../src/channels/ami/write-ami.ts'
import { random } from '../../properties/random.ts'
import { hasRecording, recordedBytes } from './recording.ts'

function messagesOf(chunks: Iterable<Uint8Array>) {
  const reading = readAmi()
  const all = []
  for (const chunk of chunks) {
    const messages = reading.take(chunk)
    if (messages === null) throw new Error('not understood')
    all.push(...messages)
  }
  return { greeting: reading.greeting(), messages: all }
}

function* cutAtRandom(bytes: Uint8Array, seed: number): Generator<Uint8Array> {
  const dice = random(seed)
  // Byte by byte is slow and a few times are enough.
  const most = seed < 5 ? 1 : ([40, 300, 1500, 9000][dice.whole(0, 3)] ?? 1)
  for (let from = 0; from < bytes.length;) {
    const length = dice.whole(1, most)
    yield bytes.subarray(from, from + length)
    from += length
  }
}

describe.skipIf(!hasRecording)('a recording of a real Asterisk', () => {
  const bytes = hasRecording ? recordedBytes() : Buffer.alloc(0)
  const whole = messagesOf([bytes])
  const events = whole.messages.flatMap((message) => pbxEventOf(message) ?? [])
  const kinds = (kind: PbxEvent['kind']) => events.filter((event) => event.kind === kind)

  test('is read to its last line', () => {
    expect(whole.greeting).toBe('Asterisk Call Manager/9.0.0')
    expect(whole.messages.length).toBeGreaterThan(300)
    const last = whole.messages.at(-1)
    expect(last && fieldOf(last, 'Message')).toBe('Thanks for all the fish.')
    expect(whole.messages.every((one) => fieldOf(one, 'Response') ?? eventNameOf(one))).toBeTruthy()
  })

  test('says the same in a thousand ways of cutting it', () => {
    const wanted = JSON.stringify(whole)
    const differing = Array.from({ length: 1000 }, (_none, seed) => seed).filter(
      (seed) => JSON.stringify(messagesOf(cutAtRandom(bytes, seed))) !== wanted,
    )
    expect(differing).toEqual([])
  })

  test('tells the story of its calls', () => {
    const [joined] = kinds('caller-joined')
    expect(joined).toMatchObject({ queue: 'sales', number: '+48221234567', name: 'Jan Żółć' })
    const call = joined && 'call' in joined ? joined.call : ''
    const story = events.filter((event) => 'call' in event && event.call === call).map(({ kind }) => kind)
    expect(story.filter((kind, index) => kind !== story[index - 1])).toEqual([
      'sip-call',
      'caller-joined',
      'sip-call',
      'agent-called',
      'caller-left',
      'agent-answered',
      'held',
      'resumed',
      'recorded-in',
      'recording',
      'held',
      'sip-call',
      'transferred',
      'agent-done',
      'hung-up',
    ])
    expect(kinds('caller-gave-up')).toMatchObject([{ queue: 'sales', waitedSeconds: 1 }])
    expect(kinds('agent-done')).toMatchObject([{ member: 'SIP/agent', talkedSeconds: 5, by: 'transfer' }])
    expect(kinds('transferred')).toMatchObject([{ isAttended: true, to: '201' }])
    expect(kinds('recorded-in')).toMatchObject([{ call, file: '/var/spool/recordings/rec-test.wav' }])
    expect(kinds('sip-call')[0]).toMatchObject({ call, sipCallId: '1-22287@127.0.0.1' })
  })

  test('takes what carries both an answer and an event for the event', () => {
    expect(kinds('originated')).toMatchObject([{ actionId: 'a16', isAnswered: true }])
  })

  test('says of each agent whether and why he pauses', () => {
    const paused = kinds('member').map((event) => 'isPaused' in event && [event.isPaused, event.reason])
    expect(paused).toContainEqual([true, 'lunch'])
    expect(paused).toContainEqual([false, null])
  })
})

describe('what is no manager interface', () => {
  test.each([
    ['a web server', 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'],
    ['a mail server', '220 mail.example ESMTP\r\n'],
    ['a line without an end', `Asterisk Call Manager/9.0.0\r\nEvent: ${'x'.repeat(100_000)}`],
    ['a message without an end', `Asterisk Call Manager/9.0.0\r\n${'Variable: x\r\n'.repeat(3000)}`],
  ])('%s is not read on', (_what, text) => {
    const reading = readAmi()
    expect(reading.take(Buffer.from(text))).toBeNull()
    expect(reading.take(Buffer.from('\r\n\r\nEvent: FullyBooted\r\n\r\n'))).toBeNull()
  })
})

describe('an action', () => {
  test('is sent as lines that end with an empty one', () => {
    const written = writeAmi({ action: 'QueuePause', fields: { Interface: 'SIP/ewa', Paused: 'true' } }, 'a1')
    expect(written).toBe('Action: QueuePause\r\nActionID: a1\r\nInterface: SIP/ewa\r\nPaused: true\r\n\r\n')
  })

  test.each(['lunch\r\nAction: Originate', 'lunch\nApplication: System', 'a\0b', 'a\rb'])(
    'with %j in a value is not sent, which would make another of it',
    (reason) => {
      expect(writeAmi({ action: 'QueuePause', fields: { Reason: reason } }, 'a1')).toBeNull()
      expect(writeAmi({ action: 'QueuePause', fields: { [reason]: 'x' } }, 'a1')).toBeNull()
    },
  )
})
