import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { must } from '../builders/a-site.ts'
import { aSiteOfMail, delivery } from '../channels/mail/a-mailbox.ts'
import { sentFolder } from '../channels/mail/sent-folder.ts'
import { aSink } from '../channels/mail/smtp-sink.ts'
import { startProgram } from './start-program.ts'

// A sender that is killed leaves nothing sent twice and nothing forgotten: a mail has left once, or its end is a person's to decide.

const outcomes = [
  ['before it is started', { state: 'sent', taken: 1, copies: 1 }],
  ['once it is started', { state: 'sent', taken: 1, copies: 1 }],
  ['in the middle of the text', { state: 'sent', taken: 1, copies: 1 }],
  ['before the last byte goes', { state: 'failed', taken: 0, copies: 0 }],
  ['once the server has answered', { state: 'failed', taken: 1, copies: 0 }],
  ['before the copy is kept', { state: 'sent', taken: 1, copies: 1 }],
  ['before the store is told', { state: 'sent', taken: 1, copies: 1 }],
  ['once the store is told', { state: 'sent', taken: 1, copies: 1 }],
] as const

test.for(outcomes)('killed %s, nothing is sent twice and nothing is lost', async ([point, expected]) => {
  const site = await aSiteOfMail()
  const sink = await aSink()
  must(await site.as('ewa').reply({ ref: 'KX-1', text: 'Sprawdzimy.', now: true }, ['KX-2']))
  const send = (killedAt: string) =>
    startProgram('send-mails', [site.folder, site.path, String(sink.port), String(site.clock.now), killedAt])

  expect(await send(point).ended).toBe(null)
  // Nobody knows yet what became of it: while its lease runs, another looks on.
  expect(await send('').ended).toBe(0)
  site.later(16 * 60)
  for (let round = 0; round < 2; round++) {
    expect(await send('').ended).toBe(0)
    site.later(86_400)
  }

  const { state, error } = delivery(site)
  const copies = sentFolder(join(site.folder, 'Sent')).count()
  expect({ state, taken: sink.taken.length, copies }).toEqual(expected)
  expect(error).toBe(expected.state === 'failed' ? 'may-have-left' : null)
  const journal = join(site.folder, 'journal')
  expect(existsSync(journal) ? readdirSync(journal) : []).toEqual([])
  const before = site.rows('interactions').length
  await site.fireDueWork()
  expect(site.rows('interactions')).toHaveLength(before + (expected.state === 'failed' ? 1 : 0))
  await sink.close()
  await site.close()
})
