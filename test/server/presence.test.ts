import { existsSync, readdirSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Presence } from '../../src/domain/presence.ts'
import { syncUntilStopped } from '../../src/sync/sync-until-stopped.ts'
import { aDesk } from '../builders/a-desk.ts'
import { type ServedSite, type TestDevice, aServedSite } from '../builders/a-served-site.ts'

// Two people, each on a device of his own: each sees what the other has open, and nobody sees who is gone.

let site: ServedSite
const stop = new Map<TestDevice, () => Promise<void>>()

beforeEach(async () => {
  const customers = [{ ref: 'KX-1', name: 'Jan Kowalski', email: 'jan@poczta.example' }]
  const contact = { channel: 'email', queue: 'written', customer: 'KX-1' }
  site = await aServedSite({ customers, interactions: [{ ref: 'KX-10', ...contact }] })
})
afterEach(async () => {
  for (const end of stop.values()) await end()
  stop.clear()
  await site.close()
})

/** A device that keeps in step until the test has ended; files bear the time of the machine, as those of its consoles do. */
async function aDeviceOf(agent: string): Promise<TestDevice> {
  const device = await site.device(agent)
  await device.round()
  const stopping = new AbortController()
  const surroundings = { now: Date.now, chance: () => 0.5, stop: stopping.signal }
  const running = syncUntilStopped({ store: device.store, device: device.sync }, surroundings)
  stop.set(device, async () => {
    stopping.abort()
    await running
  })
  return device
}

function deskAt({ path }: TestDevice) {
  return aDesk({ path, clock: site.clock, close: async () => undefined })
}

const writing: Presence = { agent: 'ewa', opens: ['KX-10'], writes: null }

/** What a device says of its consoles, and is told of the others. */
async function say(device: TestDevice, here: readonly Presence[]): Promise<readonly Presence[]> {
  const response = await fetch(`${site.address}/v1/presence`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${device.signedIn.token}` },
    body: JSON.stringify({ protocol: 1, here }),
  })
  return ((await response.json()) as { others: readonly Presence[] }).others
}

describe('what somebody has open on another device', () => {
  test('is marked in its row, and no longer once he has left it', async () => {
    const ewa = await (await deskAt(await aDeviceOf('ewa'))).openAs('ewa')
    const ola = await (await deskAt(await aDeviceOf('ola'))).openAs('ola')
    ewa.type('oPyta o odczyt')
    await ola.until(/KX-10 +✉ ✎/)
    expect(await ola.until('Ewa Nowak')).toContain('Ewa Nowak is writing a note (since 09:00)')
    ewa.type('\u001B')
    await ola.until(/KX-10 +✉ {3,}/)
  }, 60_000)

  test('is gone when his device is no longer heard from', async () => {
    const ewas = await site.device('ewa')
    const olas = await aDeviceOf('ola')
    const seen = () => {
      const folder = `${olas.path}.presence`
      return existsSync(folder) ? readdirSync(folder) : []
    }
    await say(ewas, [writing])
    await expect.poll(seen, { timeout: 10_000 }).toHaveLength(1)
    site.later(31)
    const piotrs = await site.device('piotr')
    await say(piotrs, [{ ...writing, agent: 'piotr' }])
    await say(piotrs, [])
    await expect.poll(seen, { timeout: 10_000 }).toEqual([])
  })

  test('is said of nobody but those who signed in on the device, and never in the store', async () => {
    const ewas = await site.device('ewa')
    const olas = await site.device('ola')
    const before = site.eventCount()
    await say(ewas, [writing, { ...writing, agent: 'piotr' }])

    expect(await say(olas, [])).toEqual([writing])
    expect(await say(ewas, [writing]), 'his own device knows').toEqual([])
    await say(ewas, [])
    expect(await say(olas, [])).toEqual([])
    expect(site.eventCount()).toBe(before)
  })
})
