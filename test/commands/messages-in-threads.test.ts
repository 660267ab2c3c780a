import { expect, test } from 'vitest'
import { addNote } from '../../src/commands/interactions/add-note.ts'
import { receiveInteraction } from '../../src/commands/interactions/receive-interaction.ts'
import { aSite, must } from '../builders/a-site.ts'
import { aMessage } from './refusals/refusal-site.ts'

const mail = { channel: 'email', queue: 'E-mail', subject: 'Faktura' }
const jan = { kind: 'email' as const, value: 'jan@poczta.example', name: 'Jan Kowalski' }
const scan = (hash: string) => ({
  name: 'skan.pdf',
  mediaType: 'application/pdf',
  bytes: 3,
  contentHash: hash.repeat(64),
})

test('the same words with another attachment are another message, though their Message-ID is the same', async () => {
  const site = await aSite()
  const message = aMessage('one@x.example')
  const owner = site.as('owner')
  const first = must(
    await owner.receive({ ...mail, from: jan, message: { ...message, attachments: [scan('a')] } }),
  )

  const again = await owner.receive({ ...mail, from: jan, message: { ...message, attachments: [scan('a')] } })
  const other = await owner.receive({ ...mail, from: jan, message: { ...message, attachments: [scan('b')] } })
  const subject = await owner.receive({
    ...mail,
    subject: 'Korekta',
    from: jan,
    message: { ...message, attachments: [scan('a')] },
  })

  expect(again).toEqual({ ok: false, refusal: { code: 'message-already-received', ref: first.ref } })
  expect(other.ok).toBe(true)
  expect(subject.ok).toBe(true)
  await site.close()
})

test('the same words on another day are another message, though their Message-ID is the same', async () => {
  const site = await aSite()
  const owner = site.as('owner')
  const onDay = (day: number) => ({
    ...mail,
    from: jan,
    message: { ...aMessage('one@x.example'), sentAt: site.clock.now - day * 86_400_000 },
  })
  const first = must(await owner.receive(onDay(2)))

  expect(await owner.receive(onDay(2))).toMatchObject({
    refusal: { code: 'message-already-received', ref: first.ref },
  })
  expect(await owner.receive(onDay(1))).toMatchObject({ ok: true })
  await site.close()
})

test('whoever joins the thread of another customer becomes no customer without a contact', async () => {
  const site = await aSite()
  const owner = site.as('owner')
  const first = must(
    await owner.receive({
      ...mail,
      from: jan,
      message: { ...aMessage('one@x.example'), recipients: ['bok@linia.example', 'zona@poczta.example'] },
    }),
  )
  const before = site.rows('customers').length

  const reply = must(
    await owner.receive({
      ...mail,
      from: { kind: 'email', value: 'zona@poczta.example', name: 'Anna Kowalska' },
      message: {
        ...aMessage('two@x.example', { references: ['one@x.example'] }),
        senderAddress: 'zona@poczta.example',
      },
    }),
  )

  expect(reply).toMatchObject({
    ref: first.ref,
    customer: first.customer,
    isAppended: true,
    isNewCustomer: false,
  })
  expect(site.rows('customers')).toHaveLength(before)
  await site.close()
})

test('a complaint that was written to the wrong queue gets its statutory term, from its arrival', async () => {
  const site = await aSite()
  const { ref } = must(await site.as('owner').receive({ ...mail, from: jan }))
  must(await site.as('ewa').take({ ref }))
  site.clock.now += 3_600_000

  must(await site.as('ewa').transfer({ ref, queue: 'complaints' }))

  expect(site.look(ref).interaction.dueAt).toBe(Date.UTC(2026, 11, 7, 22, 59, 59))
  await site.close()
})

test('where answers are wanted is kept beside the sender', async () => {
  const site = await aSite()
  const { ref } = must(
    await site.as('owner').receive({
      ...mail,
      from: jan,
      message: { ...aMessage('one@x.example'), replyTo: ['biuro@spolka.example'] },
    }),
  )

  expect(site.look(ref).messages[0]?.replyTo).toEqual(['biuro@spolka.example'])
  await site.close()
})

test('of a thread and of notes that go on for long, the last are shown, the oldest of them first', async () => {
  const site = await aSite({ ready: [] })
  const first = aMessage('0@x.example')
  const mails = Array.from({ length: 205 }, (_, number) => ({
    command: receiveInteraction,
    input: {
      ...mail,
      from: jan,
      arrivedAt: site.clock.now - 1_000_000 + number,
      message:
        number === 0 ? first : { ...first, messageId: `${number}@x.example`, references: ['0@x.example'] },
    },
    actor: 'owner',
  }))
  await site.store.runner.runEach(mails, (outcome) => expect(outcome).toMatchObject({ ok: true }))
  const [ref = ''] = site.rows('interactions').map((row) => String(row['ref']))
  const notes = Array.from({ length: 205 }, (_, number) => ({
    command: addNote,
    input: { ref, text: `note ${number}` },
    actor: 'owner',
  }))
  await site.store.runner.runEach(notes, () => (site.clock.now += 1))

  const view = site.look(ref)

  expect(site.rows('messages').length).toBe(205)
  expect(view.messages.map(({ messageId }) => messageId)).toEqual(
    Array.from({ length: 200 }, (_, number) => `${number + 5}@x.example`),
  )
  expect(view.notes.map(({ text }) => text)).toEqual(
    Array.from({ length: 200 }, (_, number) => `note ${number + 5}`),
  )
  await site.close()
})
