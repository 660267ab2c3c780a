import { expect, test } from 'vitest'
import { deliveriesDue } from '../../src/queries/messages/deliveries-due.ts'
import { ownMessageId } from '../../src/mail/own-message-id.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { left } from '../builders/left.ts'
import { aMessage } from './refusals/refusal-site.ts'

const mail = { channel: 'email', queue: 'E-mail', subject: 'Faktura' }
const jan = { kind: 'email' as const, value: 'jan@poczta.example', name: 'Jan Kowalski' }
const key = Buffer.from('a key that never leaves the server')

const office = {
  key: 'bok',
  labels: { en: 'Office' },
  channel: 'email',
  address: 'bok@linia.example',
  queue: 'written',
  language: null,
  reason: null,
  retired: false,
  mailbox: null,
} as const

/** A contact that Jan began, in Ewa's hands. */
async function aThread(
  site: TestSite,
  changes: {
    readonly recipients?: readonly string[]
    readonly replyTo?: readonly string[]
    readonly references?: readonly string[]
  } = {},
): Promise<string> {
  const owner = site.as('owner')
  const { recipients = ['bok@linia.example'], replyTo = [], references = [] } = changes
  const message = {
    ...aMessage('one@poczta.example', { references: [...references] }),
    recipients: [...recipients],
    replyTo: [...replyTo],
  }
  const { ref } = must(await owner.receive({ ...mail, from: jan, message }))
  must(await site.as('ewa').take({ ref }))
  return ref
}

/** What Ewa answered has left; answers the Message-ID that it left under. */
async function anAnswer(site: TestSite, ref: string): Promise<string> {
  must(await site.as('ewa').reply({ ref, text: 'Sprawdzimy.', now: true }))
  return left(site)
}

/** A mail of somebody who quotes Message-IDs. */
async function aMailOf(
  site: TestSite,
  address: string,
  { references, subject = 'Re: Faktura' }: { readonly references: string[]; readonly subject?: string },
) {
  const message = {
    ...aMessage(`${site.eventCount()}@${address.split('@')[1]}`, { references }),
    senderName: '',
    senderAddress: address,
  }
  const from = { kind: 'email' as const, value: address }
  return must(await site.as('owner').receive({ ...mail, subject, from, message }))
}

test('a stranger who quotes the Message-ID of somebody else’s thread gets a contact of his own', async () => {
  const site = await aSite()
  const ref = await aThread(site)

  const strange = await aMailOf(site, 'obcy@zly.example', { references: ['one@poczta.example'] })

  expect(strange).toMatchObject({ isAppended: false, isNewCustomer: true })
  expect(strange.ref).not.toBe(ref)
  expect(site.look(ref).messages).toHaveLength(1)
  await site.close()
})

test('a stranger who quotes how a thread began gets a contact of his own, though its first mail never came', async () => {
  const site = await aSite()
  const ref = await aThread(site, { references: ['zero@poczta.example'] })

  expect(await aMailOf(site, 'obcy@zly.example', { references: ['zero@poczta.example'] })).toMatchObject({
    isAppended: false,
  })
  expect(await aMailOf(site, jan.value, { references: ['zero@poczta.example'] })).toMatchObject({
    ref,
    isAppended: true,
  })
  await site.close()
})

test('a stranger who takes the same Message-ID as a customer does not draw the customer’s answers to himself', async () => {
  const site = await aSite()
  const message = { ...aMessage('one@poczta.example'), senderAddress: 'obcy@zly.example' }
  const strange = must(await site.as('owner').receive({ ...mail, subject: 'Inna', message }))
  const ref = await aThread(site)

  const answer = await aMailOf(site, jan.value, { references: ['one@poczta.example'] })

  expect(answer).toMatchObject({ ref, isAppended: true })
  expect(strange.ref).not.toBe(ref)
  await site.close()
})

test.for([
  ['was written to', { recipients: ['bok@linia.example', 'Ksiegowa@Poczta.example'] }],
  ['is where answers are wanted', { replyTo: ['ksiegowa@poczta.example'] }],
] as const)('whoever %s in a thread joins it', async ([, named]) => {
  const site = await aSite()
  const ref = await aThread(site, named)

  const answer = await aMailOf(site, 'ksiegowa@poczta.example', { references: ['one@poczta.example'] })

  expect(answer).toMatchObject({ ref, isAppended: true })
  await site.close()
})

test('a customer joins his thread from another of his addresses', async () => {
  const site = await aSite()
  const message = aMessage('one@poczta.example')
  const { ref, customer } = must(await site.as('owner').receive({ ...mail, from: jan, message }))
  const added = { ref: customer ?? '', kind: 'email' as const, value: 'jan@praca.example' }
  must(await site.as('owner').addContactPoint(added))

  expect(await aMailOf(site, 'jan@praca.example', { references: ['one@poczta.example'] })).toMatchObject({
    ref,
    isAppended: true,
  })
  await site.close()
})

test('whoever was shown a message of ours joins its thread, in whatever letters its Message-ID comes back', async () => {
  const site = await aSite()
  const ref = await aThread(site)
  const sent = await anAnswer(site, ref)

  const answer = await aMailOf(site, 'zona@poczta.example', { references: [sent.toUpperCase()] })

  expect(answer).toMatchObject({ ref, isAppended: true, isNewCustomer: false })
  await site.close()
})

test('a Message-ID of ours that is made up joins nothing, even for who writes in the thread', async () => {
  const site = await aSite()
  const ref = await aThread(site)
  const sent = await anAnswer(site, ref)
  const madeUp = sent.replace(/[0-9a-f](?=@)/u, (digit) => (digit === '0' ? '1' : '0'))

  for (const address of ['obcy@zly.example', jan.value]) {
    expect(await aMailOf(site, address, { references: [madeUp] })).toMatchObject({ isAppended: false })
  }
  expect(site.look(ref).messages).toHaveLength(2)
  await site.close()
})

test('who pretends to write from an address of the site’s own gets in no thread by it', async () => {
  const site = await aSite({ definition: { entryPoints: [office] } })
  const ref = await aThread(site)

  const answer = await aMailOf(site, 'BOK@linia.example', { references: ['one@poczta.example'] })

  expect(answer).toMatchObject({ isAppended: false })
  expect(site.look(ref).messages).toHaveLength(1)
  await site.close()
})

test('a subject alone joins nothing', async () => {
  const site = await aSite()
  await aThread(site)

  expect(await aMailOf(site, jan.value, { references: [], subject: 'Re: Faktura' })).toMatchObject({
    isAppended: false,
  })
  await site.close()
})

test('the Message-ID of a first attempt stands for all that follow it, and one that names another message is refused', async () => {
  const site = await aSite()
  const ref = await aThread(site)
  must(await site.as('ewa').reply({ ref, text: 'Sprawdzimy.', now: true }))
  const [due] = site.store.reader.all(deliveriesDue, { channel: 'email', now: site.clock.now, limit: 1 })
  const delivery = due?.id ?? ''
  const under = (domain: string, name = delivery) => ownMessageId({ delivery: name, domain }, key)
  const start = (messageId: string) => site.as('system').startDelivery({ delivery, messageId })

  expect(due?.messageId).toBe('')
  expect(await start(under('linia.example', delivery.replace(/.$/u, 'z')))).toMatchObject({
    refusal: { code: 'input-invalid' },
  })
  expect(must(await start(under('linia.example')))).toMatchObject({ messageId: under('linia.example') })
  site.later(16 * 60)
  expect(must(await start(under('other.example')))).toMatchObject({
    attempt: 2,
    messageId: under('linia.example'),
  })
  await site.close()
})
