import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { receiveInteraction } from '../../src/commands/interactions/receive-interaction.ts'
import { joinPersonal } from '../../src/store/personal.ts'
import { type TestStore, anEmptyStore } from '../builders/an-empty-store.ts'
import { openTheLine } from './open-the-line.ts'

let site: TestStore

beforeEach(async () => {
  site = await anEmptyStore()
  await site.give('owner', openTheLine, { agents: ['ewa'], waiting: 0 })
})
afterEach(async () => {
  await site.close()
})

const input = {
  channel: 'email',
  queue: 'written',
  subject: 'Umowa Zofii',
  from: { kind: 'email' as const, value: 'zofia@klient.example', name: 'Zofia Lis' },
  message: {
    senderName: 'Zofia Lis',
    senderAddress: 'zofia@klient.example',
    recipients: ['bok@wislana.example', 'zofia@klient.example'],
    text: 'Proszę o umowę. Zofia',
    messageId: null,
    references: [],
    rawHash: null,
    sentAt: 0,
    isAutomatic: false,
    attachments: [
      { name: 'Zofia.pdf', mediaType: 'application/pdf', bytes: 1, contentHash: '0'.repeat(64) },
      { name: null, mediaType: 'image/png', bytes: 2, contentHash: '1'.repeat(64) },
    ],
  },
}

type Kept = {
  readonly input: string
  readonly digest: string
  readonly salt: string
  readonly content: string
}

function lastEvent(): Kept | undefined {
  const connection = new Database(site.path, { readonly: true })
  try {
    return connection
      .prepare<[], Kept>(
        `SELECT input, personal_digest AS digest, salt, content FROM events
         JOIN event_personal ON event_personal.seq = events.seq ORDER BY events.seq DESC LIMIT 1`,
      )
      .get()
  } finally {
    connection.close()
  }
}

test('names, addresses and texts lie beside the event alone, and the two make up the whole input again', async () => {
  await site.give('system', receiveInteraction, input)

  const kept = lastEvent()
  expect(kept?.input.toLowerCase()).not.toMatch(/zofi|klient|umow/)
  expect(kept?.input).toContain('application/pdf')
  expect(joinPersonal(JSON.parse(kept?.input ?? ''), kept?.content ?? null)).toEqual(input)
})

test('the event keeps a salted digest, which proves the data and cannot be guessed without the salt', async () => {
  await site.give('system', receiveInteraction, input)
  const first = lastEvent()
  await site.give('system', receiveInteraction, input)
  const second = lastEvent()

  const digest = createHash('sha256').update(`${first?.salt}${first?.content}`).digest('hex')
  expect(first?.digest).toBe(digest)
  expect(second?.content).toBe(first?.content)
  expect(second?.digest).not.toBe(digest)
})

test('once it is erased, what is left of the event still reads', async () => {
  await site.give('system', receiveInteraction, input)

  const left = joinPersonal(JSON.parse(lastEvent()?.input ?? ''), null)

  expect(left).toMatchObject({
    channel: 'email',
    subject: null,
    from: { kind: 'email', value: null, name: null },
  })
})
