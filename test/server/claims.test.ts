import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { fireDueWork } from '../../src/commands/fire-due-work.ts'
import { shellOn } from '../shell/shell-on.ts'
import { aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, type SiteWish, aSite, must } from '../builders/a-site.ts'
import { type TestDevice, aDevice } from '../builders/a-device.ts'

const hour = 3600
const opened: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).toReversed()) await one.close()
})

async function aServer(wish: SiteWish): Promise<TestSite> {
  const site = await aSite(wish)
  opened.push(site)
  return site
}

async function deviceOf(site: TestSite, prefix: string): Promise<TestDevice> {
  const device = await aDevice(site, prefix)
  opened.push(device)
  return device
}

function contactOf(site: TestSite, ref: string) {
  return site.look(ref).interaction
}

const mail = { ref: 'KX-1', queue: 'written', channel: 'email' }
const call = { ref: 'KX-2', queue: 'calls', channel: 'call' }

test('what is taken on a device is taken at the server, and shown when the device has it', async () => {
  const site = await aServer({ interactions: [mail] })
  const device = await deviceOf(site, 'DA')

  const taken = await device.as('ewa').take({ ref: 'KX-1' })

  expect(taken).toEqual({ ok: true, value: { ref: 'KX-1', queue: 'written' } })
  expect(contactOf(site, 'KX-1')).toMatchObject({ state: 'active', heldBy: 'ewa' })
  expect(device.rows('interactions')).toMatchObject([{ state: 'active', held_by: 'ewa', fence: 1 }])
  expect(device.rows('outbox')).toEqual([])
})

test('two devices that take the same get it once, and the other is told who has it', async () => {
  const site = await aServer({ interactions: [mail] })
  const [ewas, olas] = [await deviceOf(site, 'DA'), await deviceOf(site, 'DB')]

  const answers = [await ewas.as('ewa').take({ ref: 'KX-1' }), await olas.as('ola').take({ ref: 'KX-1' })]

  expect(answers[1]).toEqual({
    ok: false,
    refusal: { code: 'interaction-taken', ref: 'KX-1', heldBy: 'ewa' },
  })
  expect(olas.rows('interactions')).toMatchObject([{ state: 'active', held_by: 'ewa' }])
})

test('sixteen devices that ask for the next get each contact once', async () => {
  const refs = Array.from({ length: 12 }, (_, index) => `KX-${index + 1}`)
  const site = await aServer({ interactions: refs.map((ref) => ({ ...mail, ref })) })
  const devices: TestDevice[] = []
  for (let index = 0; index < 16; index++)
    devices.push(await deviceOf(site, `D${String.fromCharCode(65 + index)}`))

  const answers = await Promise.all(
    devices.map((device, index) =>
      device.as(index % 2 === 0 ? 'ewa' : 'ola').takeNext({ queues: ['written'] }),
    ),
  )

  const taken = answers.flatMap((answer) => (answer.ok ? [answer.value.ref] : []))
  expect(new Set(taken).size).toBe(taken.length)
  expect(taken.length).toBeGreaterThan(0)
  expect(site.rows('segments').filter((row) => row['agent_id'] !== null)).toHaveLength(taken.length)
})

test('without a line nothing is taken from a queue that others serve, and the work of one’s own goes on', async () => {
  const site = await aServer({
    interactions: [mail, { ...mail, ref: 'KX-9', state: 'active', heldBy: 'ewa' }],
  })
  const device = await deviceOf(site, 'DA')
  device.line.isCut = true

  expect(await device.as('ewa').take({ ref: 'KX-1' })).toMatchObject({
    refusal: { code: 'server-unreachable' },
  })
  expect(await device.as('ewa').takeNext({})).toMatchObject({ refusal: { code: 'server-unreachable' } })
  expect(await device.as('ewa').hold({ ref: 'KX-9' })).toMatchObject({ ok: true })
  expect(await device.as('ewa').resume({ ref: 'KX-9' })).toMatchObject({ ok: true })
})

test('without a line one takes what was begun on the same device', async () => {
  const site = await aServer({})
  const device = await deviceOf(site, 'DA')
  device.line.isCut = true
  must(
    await device.as('owner').receive({ channel: 'email', queue: 'written', subject: 'on paper' }, ['DA-1']),
  )

  expect(await device.as('ewa').take({ ref: 'DA-1' })).toMatchObject({ ok: true })
  must(await device.as('ewa').wrapUp({ ref: 'DA-1', reason: 'billing', outcome: 'resolved' }))

  device.line.isCut = false
  await device.sync()
  expect(contactOf(site, 'DA-1')).toMatchObject({ state: 'done' })
  expect(site.rows('refused_pushes')).toEqual([])
})

test('what was sent is no more the device’s alone, though nobody knows whether it arrived', async () => {
  const site = await aServer({})
  const device = await deviceOf(site, 'DA')
  must(
    await device.as('owner').receive({ channel: 'email', queue: 'written', subject: 'on paper' }, ['DA-1']),
  )
  device.line.isCut = true
  await expect(device.sync()).rejects.toThrow('server-unreachable')

  expect(await device.as('ewa').take({ ref: 'DA-1' })).toMatchObject({
    refusal: { code: 'server-unreachable' },
  })
})

test('without a line one takes from a queue that one serves alone', async () => {
  const site = await aServer({ interactions: [{ ...mail, queue: 'partners' }] })
  const device = await deviceOf(site, 'DA')
  device.line.isCut = true

  expect(await device.as('ola').take({ ref: 'KX-1' })).toMatchObject({ ok: true })

  device.line.isCut = false
  await device.sync()
  expect(contactOf(site, 'KX-1')).toMatchObject({ state: 'active', heldBy: 'ola' })
})

test('a lost answer never claims twice: asked again, it is the same contact', async () => {
  const site = await aServer({ interactions: [mail, { ...mail, ref: 'KX-3' }] })
  const device = await deviceOf(site, 'DA')
  device.line.deaf = 2

  expect(await device.as('ewa').takeNext({})).toMatchObject({ refusal: { code: 'server-unreachable' } })
  const claimed = site.rows('interactions').filter((row) => row['held_by'] === 'ewa')
  expect(claimed).toHaveLength(1)
  const asked = must(await device.as('ewa').takeNext({}))
  expect(asked.ref).toBe(claimed[0]?.['ref'])

  expect(site.rows('interactions').filter((row) => row['state'] === 'queued')).toHaveLength(1)
  expect(must(await device.as('ewa').takeNext({})).ref).not.toBe(asked.ref)
})

test('a lost refusal is no answer to who asks later', async () => {
  const site = await aServer({})
  const device = await deviceOf(site, 'DA')
  device.line.deaf = 2
  expect(await device.as('ewa').takeNext({})).toMatchObject({ refusal: { code: 'server-unreachable' } })
  must(await site.as('owner').receive({ channel: 'email', queue: 'written', subject: '' }, ['KX-7']))

  expect(await device.as('ewa').takeNext({})).toMatchObject({ ok: true, value: { ref: 'KX-7' } })
})

test('what was done here is told before anything is claimed', async () => {
  const site = await aServer({
    interactions: [
      { ...call, state: 'active', heldBy: 'ewa' },
      { ...call, ref: 'KX-4' },
    ],
  })
  const device = await deviceOf(site, 'DA')
  must(await device.as('ewa').wrapUp({ ref: 'KX-2', reason: 'billing', outcome: 'resolved' }))

  expect(await device.as('ewa').takeNext({})).toMatchObject({ ok: true, value: { ref: 'KX-4' } })

  expect(contactOf(site, 'KX-2')).toMatchObject({ state: 'done' })
  expect(site.rows('refused_pushes')).toEqual([])
})

test('several that only together make sense are decided together, or none', async () => {
  const site = await aServer({ interactions: [mail, { ...mail, ref: 'KX-3' }] })
  const device = await deviceOf(site, 'DA')
  must(await device.as('ewa').take({ ref: 'KX-1' }))
  must(await device.as('ewa').putBack({ ref: 'KX-1', reason: 'other' }))
  await device.sync()
  const seq = Number(device.rows('events').at(-1)?.['seq'])
  must(await site.as('ola').take({ ref: 'KX-1' }))

  expect(await device.as('ewa').undo({ seq })).toMatchObject({ refusal: { code: 'undo-overtaken' } })
  expect(contactOf(site, 'KX-1')).toMatchObject({ heldBy: 'ola' })
})

test('a device that is not heard from loses what was claimed on it, with the time it has waited', async () => {
  const site = await aServer({ interactions: [mail, call] })
  const device = await deviceOf(site, 'DA')
  must(await device.as('ewa').take({ ref: 'KX-1' }))
  must(await device.as('ewa').take({ ref: 'KX-2' }))
  const waited = contactOf(site, 'KX-2').queuedAt
  device.line.isCut = true

  site.later(11 * 60)
  expect(await site.fireDueWork()).toEqual([{ kind: 'interaction.end-lease', ok: true }])
  expect(contactOf(site, 'KX-2')).toMatchObject({ state: 'queued', heldBy: null, queuedAt: waited })
  expect(contactOf(site, 'KX-1')).toMatchObject({ state: 'active', heldBy: 'ewa' })

  site.later(24 * hour)
  await site.fireDueWork()
  expect(contactOf(site, 'KX-1')).toMatchObject({ state: 'queued', putBacks: 0 })
})

test('as long as a device is heard from, or its agent on another, nothing is taken from him', async () => {
  const site = await aServer({ interactions: [call] })
  const [first, second] = [await deviceOf(site, 'DA'), await deviceOf(site, 'DB')]
  must(await first.as('ewa').take({ ref: 'KX-2' }))

  for (let minute = 0; minute < 60; minute += 8) {
    site.later(8 * 60)
    if (minute < 30) await first.sync()
    else must(await second.as('ewa').note({ ref: 'KX-2', text: `minute ${minute}` }))
    await second.sync()
    await site.fireDueWork()
    expect(contactOf(site, 'KX-2')).toMatchObject({ state: 'active', heldBy: 'ewa' })
  }
  site.later(11 * 60)
  await site.fireDueWork()
  expect(contactOf(site, 'KX-2')).toMatchObject({ state: 'queued' })
})

test('a lease that went on, and one that ended, can be taken back; it is looked at again', async () => {
  const site = await aServer({ interactions: [call] })
  const device = await deviceOf(site, 'DA')
  must(await device.as('ewa').take({ ref: 'KX-2' }))
  site.later(5 * 60)
  await device.sync()
  site.later(5 * 60)
  expect(await site.fireDueWork()).toEqual([{ kind: 'interaction.end-lease', ok: true }])
  must(await site.as('owner').undo({ seq: site.lastSeq() }))
  expect(await site.fireDueWork()).toEqual([{ kind: 'interaction.end-lease', ok: true }])
  expect(contactOf(site, 'KX-2')).toMatchObject({ state: 'active' })

  site.later(11 * 60)
  await site.fireDueWork()
  expect(contactOf(site, 'KX-2')).toMatchObject({ state: 'queued' })
  must(await site.as('owner').undo({ seq: site.lastSeq() }))
  expect(await site.fireDueWork()).toEqual([])
  expect(contactOf(site, 'KX-2')).toMatchObject({ state: 'active', heldBy: 'ewa' })
  site.later(11 * 60)
  await site.fireDueWork()
  expect(contactOf(site, 'KX-2')).toMatchObject({ state: 'queued' })
})

test('a queue says itself how long a silent device keeps its work', async () => {
  const queues = aSiteDefinition().queues.map((queue) => ({ ...queue, leaseSeconds: 2 * hour }))
  const site = await aServer({ definition: { queues }, interactions: [mail, call] })
  const device = await deviceOf(site, 'DA')
  must(await device.as('ewa').take({ ref: 'KX-1' }))
  must(await device.as('ewa').take({ ref: 'KX-2' }))

  site.later(2 * hour - 60)
  expect(await site.fireDueWork()).toEqual([])
  site.later(60)
  await site.fireDueWork()
  expect(contactOf(site, 'KX-1').state).toBe('queued')
  expect(contactOf(site, 'KX-2').state).toBe('queued')
})

test('what was wrapped up on a device that was silent too long is kept and flagged; what else it did by that claim is not done', async () => {
  const site = await aServer({ interactions: [call] })
  const device = await deviceOf(site, 'DA')
  must(await device.as('ewa').take({ ref: 'KX-2' }))
  device.line.isCut = true
  must(await device.as('ewa').hold({ ref: 'KX-2' }))
  must(await device.as('ewa').resume({ ref: 'KX-2' }))
  must(await device.as('ewa').note({ ref: 'KX-2', text: 'she calls again' }))
  must(await device.as('ewa').wrapUp({ ref: 'KX-2', reason: 'billing', outcome: 'resolved' }))
  site.later(11 * 60)
  await site.fireDueWork()
  must(await site.as('ola').take({ ref: 'KX-2' }))

  device.line.isCut = false
  await device.sync()

  expect(contactOf(site, 'KX-2')).toMatchObject({ state: 'active', heldBy: 'ola' })
  expect(site.rows('wrap_ups')).toMatchObject([{ agent_id: 'ewa', needs_review: 1 }])
  expect(site.rows('notes')).toMatchObject([{ author: 'ewa' }])
  expect(
    site
      .rows('refused_pushes')
      .map((row) => `${String(row['command'])}: ${String(row['code'])}`)
      .toSorted(),
  ).toEqual(['interaction.hold: interaction-not-yours', 'interaction.resume: interaction-not-yours'])
})

test('of two devices of one agent the one whose claim is over comes late, though he has the contact again', async () => {
  const site = await aServer({ interactions: [mail] })
  const [laptop, desk] = [await deviceOf(site, 'DA'), await deviceOf(site, 'DB')]
  must(await laptop.as('ewa').take({ ref: 'KX-1' }))
  laptop.line.isCut = true
  must(await laptop.as('ewa').hold({ ref: 'KX-1' }))
  must(await laptop.as('ewa').wrapUp({ ref: 'KX-1', reason: 'billing', outcome: 'resolved' }))
  await desk.sync()
  must(await desk.as('ewa').putBack({ ref: 'KX-1', reason: 'other' }))
  must(await desk.as('ewa').take({ ref: 'KX-1' }))

  laptop.line.isCut = false
  await laptop.sync()

  expect(contactOf(site, 'KX-1')).toMatchObject({ state: 'active', heldBy: 'ewa' })
  expect(site.rows('wrap_ups')).toMatchObject([{ agent_id: 'ewa', needs_review: 1 }])
  expect(site.rows('refused_pushes').map((row) => row['code'])).toEqual(['claim-over'])
})

test('a claim that was taken back is not in force again when the next one is', async () => {
  const site = await aServer({ interactions: [mail] })
  const [laptop, desk] = [await deviceOf(site, 'DA'), await deviceOf(site, 'DB')]
  must(await laptop.as('ewa').take({ ref: 'KX-1' }))
  const seq = site.lastSeq()
  laptop.line.isCut = true
  must(await laptop.as('ewa').hold({ ref: 'KX-1' }))
  must(await site.as('owner').undo({ seq }))
  must(await desk.as('ewa').take({ ref: 'KX-1' }))

  laptop.line.isCut = false
  await laptop.sync()

  expect(contactOf(site, 'KX-1')).toMatchObject({ state: 'active' })
  expect(site.rows('refused_pushes').map((row) => row['code'])).toEqual(['claim-over'])
})

test('a device’s word alone makes nobody’s wrap-up of what he never handled', async () => {
  const site = await aServer({ interactions: [mail] })
  const device = await deviceOf(site, 'DA')
  device.line.isCut = true
  // What the device was told is changed on its disk.
  const connection = new Database(device.path)
  connection.exec(`UPDATE interactions SET state = 'active', held_by = 'ewa' WHERE ref = 'KX-1'`)
  connection.close()
  must(await device.as('ewa').wrapUp({ ref: 'KX-1', reason: 'billing', outcome: 'resolved' }))

  device.line.isCut = false
  await device.sync()

  expect(site.rows('wrap_ups')).toEqual([])
  expect(site.rows('refused_pushes').map((row) => row['code'])).toEqual(['interaction-not-in-hand'])
})

test('nothing falls due on a device: its server says when', async () => {
  const site = await aServer({ customers: [{ ref: 'KX-17', phone: '600100200' }] })
  const device = await deviceOf(site, 'DA')
  must(await device.as('ewa').callBack({ customer: 'KX-17', queue: 'calls', dueAt: site.clock.now + 60_000 }))
  await device.sync()
  site.later(120)

  expect(await fireDueWork(device.store, site.clock.now)).toEqual([])
  expect((await shellOn(device, ['tick'])).out).toContain('fired by the server https://linia.test')
  expect(await site.fireDueWork()).toMatchObject([{ kind: 'callback.fall-due', ok: true }])
})
