import { expect, test } from 'vitest'
import { type WorkLoad, fullAt, mayComeBeside } from '../../src/domain/capacity.ts'

function work(channel: string, change: Partial<WorkLoad> = {}): WorkLoad {
  return { channel, state: 'active', acwMode: 'required', ...change }
}
const rules = { site: { call: 1, chat: 3 }, agent: { chat: 2 } }

test('an agent’s own limit goes before the site’s', () => {
  const chats = [work('chat'), work('chat')]

  expect(fullAt(rules, chats, { channel: 'chat', how: 'by-hand' })).toBe(2)
  expect(fullAt({ ...rules, agent: {} }, chats, { channel: 'chat', how: 'by-hand' })).toBeUndefined()
})

test('only work of the same channel counts', () => {
  expect(fullAt(rules, [work('chat')], { channel: 'call', how: 'by-hand' })).toBeUndefined()
  expect(fullAt(rules, [work('call')], { channel: 'call', how: 'by-hand' })).toBe(1)
})

test('of a channel without a limit one is offered, and as many taken as somebody wants', () => {
  const letters = [work('letter')]

  expect(fullAt(rules, letters, { channel: 'letter', how: 'offered' })).toBe(1)
  expect(fullAt(rules, letters, { channel: 'letter', how: 'by-hand' })).toBeUndefined()
  expect(fullAt(rules, [], { channel: 'letter', how: 'offered' })).toBeUndefined()
})

test('a limit of none keeps a channel from an agent', () => {
  const none = { site: { call: 1 }, agent: { call: 0 } }

  expect(fullAt(none, [], { channel: 'call', how: 'by-hand' })).toBe(0)
})

test.each([
  ['active', 'optional', true],
  ['held', 'optional', true],
  ['wrapping-up', 'required', true],
  ['wrapping-up', 'time-boxed', true],
  ['wrapping-up', 'time-boxed-strict', true],
  ['wrapping-up', 'optional', false],
] as const)('a call that is %s where wrapping up is %s takes its agent up: %s', (state, acwMode, takes) => {
  const calls = [work('call', { state, acwMode })]

  expect(fullAt(rules, calls, { channel: 'call', how: 'by-hand' })).toBe(takes ? 1 : undefined)
})

test('what waits for an answer keeps away further offers, and not what is begun by hand', () => {
  const ringing = [work('call', { state: 'offered' })]

  expect(fullAt(rules, ringing, { channel: 'call', how: 'offered' })).toBe(1)
  expect(fullAt(rules, ringing, { channel: 'call', how: 'handed-over' })).toBe(1)
  expect(fullAt(rules, ringing, { channel: 'call', how: 'by-hand' })).toBeUndefined()
})

test.each([
  ['a call comes while a mail is written', 'email', 'call', true],
  ['a visit comes while a mail is written', 'email', 'visit', true],
  ['a mail comes beside a mail', 'email', 'email', true],
  ['a chat comes while a letter is written', 'letter', 'chat', true],
  ['a chat comes beside a chat', 'chat', 'chat', true],
  ['a chat waits for the end of a call', 'call', 'chat', false],
  ['a call waits for the end of a chat', 'chat', 'call', false],
  ['a video call waits for the end of a call', 'call', 'video', false],
  ['a mail waits for the end of a call', 'call', 'email', false],
  ['a mail waits for the end of a chat', 'chat', 'email', false],
  ['a callback waits for the end of a call', 'call', 'callback', false],
  ['a call waits for the end of a callback, which is talk', 'callback', 'call', false],
  ['a callback comes while a mail is written', 'email', 'callback', true],
  ['a channel of the site behaves as mail does', 'fax', 'call', true],
] as const)('%s', (_says, inHand, coming, may) => {
  expect(mayComeBeside([work(inHand)], coming)).toBe(may)
})

test('a call that may be wrapped up at leisure keeps nobody away', () => {
  expect(mayComeBeside([work('call', { state: 'wrapping-up', acwMode: 'optional' })], 'chat')).toBe(true)
  expect(mayComeBeside([work('call', { state: 'wrapping-up', acwMode: 'required' })], 'chat')).toBe(false)
})
