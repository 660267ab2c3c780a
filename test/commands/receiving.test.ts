import { expect, test } from 'vitest'
import { aSite, must } from '../builders/a-site.ts'
import { aMessage } from './refusals/refusal-site.ts'

const mail = { channel: 'email', queue: 'E-mail', subject: 'Faktura' }
const jan = { kind: 'email' as const, value: 'Jan@Poczta.example', name: 'Jan Kowalski' }

test('a contact waits in its queue from its arrival, with its due time', async () => {
  const site = await aSite()
  const arrivedAt = site.clock.now - 600_000

  const { ref } = must(await site.as('owner').receive({ ...mail, subject: ' Faktura ', arrivedAt }))

  expect(site.look(ref).interaction).toMatchObject({
    state: 'queued',
    queueId: 'written',
    subject: 'Faktura',
    arrivedAt,
    queuedAt: arrivedAt,
    dueAt: arrivedAt + 14_400_000,
  })
  await site.close()
})

test('a statutory term ends with the last of its days, where the queue is', async () => {
  const site = await aSite()
  const { ref } = must(await site.as('owner').receive({ ...mail, queue: 'complaints' }))

  expect(site.look(ref).interaction.dueAt).toBe(Date.UTC(2026, 11, 7, 22, 59, 59))
  await site.close()
})

test.for(['abc', '12'])('a call does not ring from %s, which is no number', async (value) => {
  const site = await aSite()
  const call = { channel: 'call', queue: 'E-mail', subject: '', from: { kind: 'phone' as const, value } }

  expect(await site.as('owner').receive(call)).toMatchObject({
    ok: false,
    refusal: { code: 'contact-point-invalid', kind: 'phone', value },
  })
  await site.close()
})

test('an arrival that lies ahead is now', async () => {
  const site = await aSite()
  const { ref } = must(await site.as('owner').receive({ ...mail, arrivedAt: site.clock.now + 1 }))

  expect(site.look(ref).interaction.arrivedAt).toBe(site.clock.now)
  await site.close()
})

test('a channel that only the queue knows is let in', async () => {
  const site = await aSite()
  expect(await site.as('owner').receive({ ...mail, channel: 'fax' })).toMatchObject({ ok: true })
  await site.close()
})

test('a sender who is known is found, one who is not becomes a customer', async () => {
  const site = await aSite({ customers: [{ ref: 'KX-101', email: 'jan@poczta.example' }] })
  const owner = site.as('owner')

  expect(must(await owner.receive({ ...mail, from: jan }))).toMatchObject({
    customer: 'KX-101',
    isNewCustomer: false,
  })
  const made = must(await owner.receive({ ...mail, from: { kind: 'phone', value: '600 100 300' } }))
  expect(made).toMatchObject({ isNewCustomer: true })
  expect(site.rows('customers').find((row) => row['ref'] === made.customer)).toMatchObject({
    name: '600 100 300',
  })
  expect(
    must(await owner.receive({ ...mail, from: { kind: 'phone', value: '+48600100300' } })).customer,
  ).toBe(made.customer)
  await site.close()
})

test('a sender whose address is none stays nobody', async () => {
  const site = await aSite()
  const from = { kind: 'email' as const, value: 'undisclosed recipients', name: 'x' }

  expect(must(await site.as('owner').receive({ ...mail, from }))).toMatchObject({
    customer: null,
    isNewCustomer: false,
  })
  expect(site.rows('customers')).toEqual([])
  await site.close()
})

test('two people whose addresses differ by a mark are two customers', async () => {
  const site = await aSite({ customers: [{ ref: 'KX-101', email: 'muller@poczta.example' }] })
  const from = { kind: 'email' as const, value: 'müller@poczta.example' }

  expect(must(await site.as('owner').receive({ ...mail, from }))).toMatchObject({ isNewCustomer: true })
  await site.close()
})

test.each(['queued', 'active', 'held'] as const)(
  'a reply joins its thread while that is %s',
  async (state) => {
    const site = await aSite({ customers: [{ ref: 'KX-101', email: 'jan@poczta.example' }] })
    const owner = site.as('owner')
    const first = must(await owner.receive({ ...mail, from: jan, message: aMessage('<1@x>') }, ['KX-1']))
    if (state !== 'queued') must(await site.as('ewa').take({ ref: 'KX-1' }))
    if (state === 'held') must(await site.as('ewa').hold({ ref: 'KX-1' }))
    const { version } = site.look('KX-1').interaction

    const reply = must(
      await owner.receive({
        ...mail,
        queue: 'complaints',
        message: aMessage('<2@x>', { references: ['<1@x>'] }),
      }),
    )

    expect(first.isAppended).toBe(false)
    expect(reply).toEqual({
      ref: 'KX-1',
      queue: 'written',
      customer: 'KX-101',
      isNewCustomer: false,
      isAppended: true,
    })
    const { messages, interaction } = site.look('KX-1')
    expect(messages.map(({ messageId }) => messageId)).toEqual(['<1@x>', '<2@x>'])
    expect(interaction.version).toBeGreaterThan(version)
    await site.close()
  },
)

test('a reply joins a contact that is offered to a colleague', async () => {
  const site = await aSite()
  must(await site.as('owner').receive({ ...mail, message: aMessage('<1@x>') }, ['KX-1']))
  must(await site.as('ewa').take({ ref: 'KX-1' }))
  must(await site.as('ewa').transfer({ ref: 'KX-1', agent: 'ola' }))

  const reply = must(
    await site.as('owner').receive({ ...mail, message: aMessage('<2@x>', { references: ['<1@x>'] }) }),
  )

  expect(reply).toMatchObject({ ref: 'KX-1', isAppended: true })
  await site.close()
})

test.each(['wrapping-up', 'done'] as const)(
  'a reply to what is %s is a new contact that follows it',
  async (state) => {
    const site = await aSite({ customers: [{ ref: 'KX-101' }] })
    const owner = site.as('owner')
    must(await owner.receive({ ...mail, customer: 'KX-101', message: aMessage('<1@x>') }, ['KX-1']))
    must(await site.as('ewa').take({ ref: 'KX-1' }))
    must(await site.as('ewa').end({ ref: 'KX-1' }))
    if (state === 'done') must(await site.as('ewa').wrapUp({ ref: 'KX-1', outcome: 'resolved' }))

    const reply = must(
      await owner.receive({ ...mail, message: aMessage('<2@x>', { references: ['<1@x>'] }) }),
    )

    expect(reply).toMatchObject({ isAppended: false, customer: 'KX-101' })
    expect(reply.ref).not.toBe('KX-1')
    expect(site.rows('interactions').find((row) => row['ref'] === reply.ref)).toMatchObject({
      previous_id: site.look('KX-1').interaction.id,
    })
    await site.close()
  },
)

test('mails of a thread belong together whichever of them comes first', async () => {
  const site = await aSite()
  const owner = site.as('owner')
  const late = must(
    await owner.receive({ ...mail, message: aMessage('<3@x>', { references: ['<1@x>', '<2@x>'] }) }),
  )
  const early = must(await owner.receive({ ...mail, message: aMessage('<1@x>') }))
  const between = must(
    await owner.receive({ ...mail, message: aMessage('<2@x>', { references: ['<1@x>'] }) }),
  )

  expect([early.ref, between.ref]).toEqual([late.ref, late.ref])
  await site.close()
})

test('a message keeps its attachments in their order', async () => {
  const site = await aSite()
  const attachments = ['b.pdf', 'a.pdf', null].map((name, index) => ({
    name,
    mediaType: 'application/pdf',
    bytes: index,
    contentHash: String(index).repeat(64),
  }))
  const { ref } = must(
    await site.as('owner').receive({ ...mail, message: { ...aMessage('<1@x>'), attachments } }),
  )

  expect(site.look(ref).attachments.map(({ name }) => name)).toEqual(['b.pdf', 'a.pdf', null])
  await site.close()
})

test('saying whose contact it is takes its notes along', async () => {
  const site = await aSite({
    customers: [{ ref: 'KX-101' }, { ref: 'KX-102' }],
    interactions: [{ ref: 'KX-1' }],
  })
  const ewa = site.as('ewa')
  must(await ewa.note({ ref: 'KX-1', text: 'pyta o fakturę' }))
  must(await ewa.linkCustomer({ ref: 'KX-1', customer: 'kx101' }))
  expect(site.look('KX-1').card?.notes).toMatchObject([{ text: 'pyta o fakturę' }])

  must(await ewa.linkCustomer({ ref: 'KX-1', customer: 'KX-102' }))

  const { card } = site.look('KX-1')
  expect(card?.customer.ref).toBe('KX-102')
  expect(card?.notes).toHaveLength(1)
  await site.close()
})
