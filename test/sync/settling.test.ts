import { afterEach, expect, test } from 'vitest'
import { type TestDevice, aDevice } from '../builders/a-device.ts'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { shellOn } from '../shell/shell-on.ts'

const opened: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).toReversed()) await one.close()
})

async function aServer(): Promise<TestSite> {
  const definition = {
    people: [
      ...aSiteDefinition().people,
      aPerson({ key: 'lena', name: 'Lena Wilk', role: 'supervisor', queues: ['calls', 'written'] }),
    ],
  }
  const site = await aSite({ definition, interactions: [{ ref: 'KX-2', channel: 'call', queue: 'calls' }] })
  must(await site.as('owner').newCustomer({ name: 'Anna Nowak' }, ['KX-501']))
  must(await site.as('lena').signIn({}))
  opened.push(site)
  return site
}

async function deviceOf(site: TestSite, prefix: string): Promise<TestDevice> {
  const device = await aDevice(site, prefix)
  opened.push(device)
  return device
}

const nameOf = ({ rows }: Pick<TestSite, 'rows'>): unknown =>
  rows('customers').find((row) => row['ref'] === 'KX-501')?.['name']
const idOf = ({ rows }: Pick<TestSite, 'rows'>, table: string): string => String(rows(table)[0]?.['id'])

/** Ewa renames a customer without a line, after somebody else has renamed it. */
async function aConflict() {
  const site = await aServer()
  const device = await deviceOf(site, 'DA')
  must(await site.as('ola').editCustomer({ ref: 'KX-501', name: 'Anna Nowak-Kowal' }))
  must(await device.as('ewa').editCustomer({ ref: 'KX-501', name: 'Anna Kowal' }))
  await device.sync()
  return { site, device, id: idOf(device, 'edit_conflicts') }
}

test('what the agent wanted is put in the place of what another wrote, on a device and on the server', async () => {
  const { site, device, id } = await aConflict()
  expect(nameOf(device)).toBe('Anna Nowak-Kowal')

  must(await device.as('ewa').settleEditConflict({ id, keep: 'mine', seen: 'Anna Nowak-Kowal' }))
  expect(nameOf(device)).toBe('Anna Kowal')
  await device.sync()

  expect(nameOf(site)).toBe('Anna Kowal')
  expect(site.rows('edit_conflicts')).toMatchObject([{ settled_by: 'ewa' }])
  must(await site.as('ewa').undo({ seq: site.lastSeq() }))
  expect(nameOf(site)).toBe('Anna Nowak-Kowal')
  expect(site.rows('edit_conflicts')).toMatchObject([{ settled_by: null }])
})

test('what stands stays when it is kept; others may not choose for an agent, who leads may', async () => {
  const { site, id } = await aConflict()
  const keep = { id, keep: 'theirs' as const, seen: 'Anna Nowak-Kowal' }

  expect(await site.as('ola').settleEditConflict(keep)).toMatchObject({
    ok: false,
    refusal: { code: 'not-permitted' },
  })
  must(await site.as('lena').settleEditConflict(keep))

  expect(nameOf(site)).toBe('Anna Nowak-Kowal')
  expect(await site.as('ewa').settleEditConflict(keep)).toMatchObject({
    refusal: { code: 'nothing-to-change' },
  })
})

test('a value that changed once more is not overwritten unseen, and the question stays', async () => {
  const { site, device, id } = await aConflict()
  must(await site.as('ola').editCustomer({ ref: 'KX-501', name: 'Anna Maria Kowal' }))
  must(await device.as('ewa').settleEditConflict({ id, keep: 'mine', seen: 'Anna Nowak-Kowal' }))
  await device.sync()

  expect(nameOf(device)).toBe('Anna Maria Kowal')
  expect(device.rows('edit_conflicts')).toMatchObject([{ settled_at: null }])
  // The question itself is still there, so what was refused needs no eyes of its own.
  expect(device.rows('refused_pushes')).toMatchObject([{ code: 'edit-conflict-moved', settled_by: 'system' }])
})

test('settled on two devices is settled once', async () => {
  const { site, device, id } = await aConflict()
  const other = await deviceOf(site, 'DB')
  const keep = { id, keep: 'theirs' as const, seen: 'Anna Nowak-Kowal' }
  must(await device.as('ewa').settleEditConflict(keep))
  must(await other.as('lena').settleEditConflict(keep))
  await device.sync()
  await other.sync()

  expect(site.rows('edit_conflicts')).toMatchObject([{ settled_by: 'ewa' }])
  expect(other.rows('edit_conflicts')).toMatchObject([{ settled_by: 'ewa' }])
  expect(site.rows('refused_pushes')).toMatchObject([{ code: 'nothing-to-change', settled_by: 'system' }])
})

test('a command that the server refused is dealt with once, and undo asks again', async () => {
  const site = await aServer()
  const device = await deviceOf(site, 'DA')
  must(await device.as('ewa').openCase({ subject: 'Zwrot', queue: 'calls', agent: 'ewa' }))
  await device.sync()
  const ref = String(site.rows('cases')[0]?.['ref'])
  must(await device.as('ewa').prioritize({ ref, priority: 'urgent' }))
  must(await site.as('ola').prioritize({ ref, priority: 'high' }))
  await device.sync()
  const id = idOf(device, 'refused_pushes')

  must(await device.as('ewa').settleRefusedPush({ id }))
  expect(await device.as('ewa').settleRefusedPush({ id })).toMatchObject({
    refusal: { code: 'nothing-to-change' },
  })
  await device.sync()

  expect(site.rows('refused_pushes')).toMatchObject([{ settled_by: 'ewa' }])
  must(await site.as('ewa').undo({ seq: site.lastSeq() }))
  expect(site.rows('refused_pushes')).toMatchObject([{ settled_by: null }])
})

async function aLateWrapUp() {
  const site = await aServer()
  const device = await deviceOf(site, 'DA')
  must(await device.as('ewa').take({ ref: 'KX-2' }))
  device.line.isCut = true
  must(await device.as('ewa').wrapUp({ ref: 'KX-2', reason: 'billing', outcome: 'resolved' }))
  site.later(11 * 60)
  await site.fireDueWork()
  must(await site.as('ola').take({ ref: 'KX-2' }))
  device.line.isCut = false
  await device.sync()
  return { site, device, id: idOf(site, 'wrap_ups') }
}

test('who leads says that a late wrap-up counts, and then it does', async () => {
  const { site, device, id } = await aLateWrapUp()
  const counts = { ref: 'KX-2', id, counts: true }

  expect(await device.as('ewa').reviewWrapUp(counts)).toMatchObject({ refusal: { code: 'not-permitted' } })
  must(await device.as('lena').reviewWrapUp(counts))
  await device.sync()

  expect(site.rows('wrap_ups')).toMatchObject([{ id, needs_review: 0 }])
  expect(await site.as('lena').reviewWrapUp(counts)).toMatchObject({ refusal: { code: 'nothing-to-change' } })
})

test('a late wrap-up that does not count is taken out; undo asks again', async () => {
  const { site, id } = await aLateWrapUp()
  must(await site.as('lena').reviewWrapUp({ ref: 'KX-2', id, counts: false }))
  expect(site.rows('wrap_ups')).toEqual([])

  must(await site.as('lena').undo({ seq: site.lastSeq() }))
  expect(site.rows('wrap_ups')).toMatchObject([{ id, needs_review: 1 }])
})

const linia = (site: Parameters<typeof shellOn>[0], words: string) => shellOn(site, words.split(' '))

test('the shell shows both values of a field that two changed, and puts the agent’s own there', async () => {
  const { site } = await aConflict()

  const { out } = await linia(site, 'conflicts --as ewa')
  expect(out).toContain('KX-501')
  expect(out).toMatch(/stands now: +Anna Nowak-Kowal/)
  expect(out).toMatch(/your device: +Anna Kowal/)
  expect((await linia(site, 'conflicts --as ola --json')).out).toContain('"rows":[]')
  expect((await linia(site, 'conflicts theirs KX-501 --field kind --as ewa')).code).toBe(4)
  expect((await linia(site, 'conflicts mine KX-501 --field name --as ewa')).out).toContain(
    'yours stands there now',
  )

  expect(nameOf(site)).toBe('Anna Kowal')
  expect((await linia(site, 'conflicts --as ewa --lang pl')).out).toContain('Żadne pole nie czeka')
})

test('the shell shows what the server refused with all that was typed, until it is dealt with', async () => {
  const site = await aServer()
  const device = await deviceOf(site, 'DA')
  must(await device.as('ewa').take({ ref: 'KX-2' }))
  device.line.isCut = true
  must(await device.as('ewa').wrapUp({ ref: 'KX-2', reason: 'billing', outcome: 'resolved' }))
  must(
    await device.as('ewa').correct({
      ref: 'KX-2',
      reason: 'billing',
      outcome: 'resolved',
      note: 'she wants it in writing',
    }),
  )
  site.later(11 * 60)
  await site.fireDueWork()
  must(await site.as('ola').take({ ref: 'KX-2' }))
  device.line.isCut = false
  await device.sync()

  const { out } = await linia(device, 'refused --as ewa')
  expect(out).toContain('DA+2')
  expect(out).toContain('she wants it in writing')
  const { rows } = JSON.parse((await linia(device, 'refused --as ewa --json')).out) as { rows: object[] }
  expect(rows).toMatchObject([
    {
      ref: 'KX-2',
      command: 'interaction.correct-wrap-up',
      owner: 'ewa',
      push: { number: 'DA+2', device: 'DA', input: { note: 'she wants it in writing' } },
    },
  ])
  expect((await linia(device, 'refused settle DA+9 --as ewa')).code).toBe(4)
  expect((await linia(device, 'refused settle da+2 --as ewa')).out).toContain('dealt with')
  expect((await linia(device, 'refused --as ewa')).out).toContain('Nothing was refused.')
})

test('the shell shows late wrap-ups to who leads, and takes one out', async () => {
  const { site } = await aLateWrapUp()

  expect((await linia(site, 'late --as ewa')).code).toBe(4)
  const { out } = await linia(site, 'late --as lena')
  expect(out).toContain('KX-2')
  expect(out).toContain('linia late count KX-2')
  expect((await linia(site, 'late count KX-1 --as lena')).code).toBe(4)
  expect((await linia(site, 'late drop KX-2 --as lena')).out).toContain('taken out')
  expect(site.rows('wrap_ups')).toEqual([])
})

test('what the server does not have yet is called by the number of the device, and taken back by it', async () => {
  const site = await aServer()
  const device = await deviceOf(site, 'DA')
  must(await device.as('ewa').newCustomer({ name: 'Anna Zielna' }))
  must(await device.as('ewa').editCustomer({ ref: 'KX-501', name: 'Anna Kowal' }))

  const { out } = await linia(device, 'history KX-501 --as ewa')
  expect(out).toContain('+2')
  expect(out).not.toMatch(/\d{10}/)
  const { rows } = JSON.parse((await linia(device, 'history KX-501 --as ewa --json')).out) as {
    rows: object[]
  }
  expect(rows[0]).toMatchObject({ pending: true, command: 'customer.edit' })
  expect((await linia(device, 'undo +2 --as ewa')).out).toContain('+2')

  expect(nameOf(device)).toBe('Anna Nowak')
  expect((await linia(device, 'undo +99 --as ewa')).code).toBe(3)
})
