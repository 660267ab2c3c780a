import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { interactionView } from '../../src/queries/interactions/interaction-view.ts'
import { must } from '../builders/a-site.ts'
import { rowsOf } from '../builders/dump-store.ts'
import { type ServedSite, aServedSite } from '../builders/a-served-site.ts'

let site: ServedSite

beforeEach(async () => {
  site = await aServedSite({
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski' }],
    interactions: [
      { ref: 'KX-1', subject: 'Faktura', customer: 'KX-101', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-2', subject: 'Adres' },
    ],
  })
})
afterEach(async () => {
  await site.close()
})

describe('two devices of a server', () => {
  test('have what it has once they were connected, and draw refs of their own', async () => {
    const [one, other] = [await site.device('ewa'), await site.device('ola')]
    await one.round()
    await other.round()

    expect(interactionView(one.store.reader, 'KX-1')?.interaction.subject).toBe('Faktura')
    const mine = must(await one.as('ewa').openCase({ subject: 'Reklamacja' }))
    const theirs = must(await other.as('ola').openCase({ subject: 'Reklamacja' }))
    expect(mine.ref).toBe(`${one.signedIn.device}-1`)
    expect(theirs.ref).toBe(`${other.signedIn.device}-1`)
    expect(one.signedIn.device).not.toBe(other.signedIn.device)
  })

  test('see what the other did after a round each', async () => {
    const [one, other] = [await site.device('ewa'), await site.device('ola')]
    await one.round()
    must(
      await one.as('ewa').wrapUp({ ref: 'KX-1', outcome: 'resolved', reason: 'billing', note: 'wyjaśniono' }),
    )
    expect((await one.round()).sent).toBe(1)
    await other.round()

    expect(interactionView(other.store.reader, 'KX-1')?.interaction.state).toBe('done')
    expect(rowsOf(other.path, 'wrap_ups').map(({ note }) => note)).toEqual(['wyjaśniono'])
    const wrapped = rowsOf(site.path, 'events').filter((row) => row['command'] === 'interaction.wrap-up')
    expect(wrapped).toMatchObject([{ actor: 'ewa', device: one.signedIn.device }])
  })

  test('keep what they do while the server is away, and send it when it is back', async () => {
    const device = await site.device('ewa')
    await device.round()
    await site.stopServing()
    must(await device.as('ewa').note({ ref: 'KX-1', text: 'offline' }))

    const away = await device.sync.round()
    expect(away).toMatchObject({ ok: false, refusal: { code: 'server-unreachable', server: site.address } })

    await site.serveAgain()
    expect((await device.round()).sent).toBe(1)
    expect(rowsOf(site.path, 'notes').map(({ text }) => text)).toEqual(['offline'])
  })

  test('are told nothing of who may reach the server, and nothing of its secrets', async () => {
    await site.givePassword('ola', 'correct horse battery staple')
    const device = await site.device('ewa')
    await device.round()

    for (const table of ['devices', 'access_tokens', 'passwords', 'invitations', 'quarantined_pushes']) {
      expect(rowsOf(device.path, table), table).toEqual([])
    }
    const told = JSON.stringify([rowsOf(device.path, 'events'), rowsOf(device.path, 'event_personal')])
    expect(told).not.toContain('argon2')
    const [token] = rowsOf(site.path, 'access_tokens')
    expect(told).not.toContain(token?.['hash'])
    expect(told).toContain('password.set')
  })
})
