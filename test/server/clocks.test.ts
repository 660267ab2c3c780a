import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ServedSite, aServedSite } from '../builders/a-served-site.ts'
import { must } from '../builders/a-site.ts'
import { rowsOf } from '../builders/dump-store.ts'

const yearMs = 365 * 86_400_000

let site: ServedSite
beforeEach(async () => {
  site = await aServedSite({ interactions: [{ ref: 'KX-1042' }] })
})
afterEach(() => site.close())

test.each([
  ['ahead', yearMs],
  ['behind', -yearMs],
])(
  'a device whose clock is a year %s says when things were done, and what it showed beside',
  async (_, off) => {
    const device = await site.device('ewa', { clockOffMs: off })
    await device.round()
    site.clock.now += 60_000
    must(await device.as('ewa').note({ ref: 'KX-1042', text: 'given on a wrong clock' }))
    const given = site.clock.now
    site.clock.now += 3_600_000
    await device.round()

    for (const path of [site.path, device.path]) {
      expect(rowsOf(path, 'notes')).toMatchObject([{ at: given }])
      const event = rowsOf(path, 'events').find((row) => row['command'] === 'note.add')
      expect(event).toMatchObject({ at: given, clock_at: given + off })
    }
  },
)
