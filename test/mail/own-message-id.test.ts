import { expect, test } from 'vitest'
import { readOwnMessageId } from '../../src/domain/own-message-id.ts'
import { deliveryOfMessageId, ownMessageId } from '../../src/mail/own-message-id.ts'

const key = Buffer.from('a key that never leaves the server')
const sent = { delivery: '01jd9k3v8mfa0q7x2c5t6b4n1e', domain: 'Wislana.example' }

test('a message of ours has one Message-ID however often it is tried, and names its delivery', () => {
  const id = ownMessageId(sent, key)
  expect(id).toMatch(/^v1\.01jd9k3v8mfa0q7x2c5t6b4n1e\.[0-9a-f]{32}@wislana\.example$/)
  expect(ownMessageId(sent, key)).toBe(id)
  expect(deliveryOfMessageId(id, key)).toBe(sent.delivery)
})

test('mail programs that change the letters of a Message-ID do not lose the thread', () => {
  expect(deliveryOfMessageId(ownMessageId(sent, key).toUpperCase(), key)).toBe(sent.delivery)
})

test.each([
  ['another delivery', (id: string) => id.replace('b4n1e', 'b4n1f')],
  ['another domain', (id: string) => id.replace('wislana', 'wislany')],
  ['another signature', (id: string) => id.replace(/[0-9a-f](?=@)/u, (digit) => (digit === '0' ? '1' : '0'))],
  ['no signature', (id: string) => id.replace(/\.[0-9a-f]{32}@/u, '@')],
  ['a word in front', (id: string) => `x${id}`],
  ['a line behind', (id: string) => `${id}\n`],
])('one with %s is nobody’s', (_what, change) => {
  const changed = change(ownMessageId(sent, key))
  expect(changed).not.toBe(ownMessageId(sent, key))
  expect(deliveryOfMessageId(changed, key)).toBeNull()
})

test('one that was signed with another key looks like ours and joins nothing', () => {
  const made = ownMessageId(sent, Buffer.from('guessed'))
  expect(readOwnMessageId(made)?.delivery).toBe(sent.delivery)
  expect(deliveryOfMessageId(made, key)).toBeNull()
  expect(readOwnMessageId('CAF=abc123@mail.example')).toBeNull()
})
