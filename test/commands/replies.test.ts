import { afterEach, describe, expect, test } from 'vitest'
import { deliveriesDue } from '../../src/queries/messages/deliveries-due.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { left } from '../builders/left.ts'
import { aMessage } from './refusals/refusal-site.ts'

let site: TestSite
afterEach(() => site.close())

const office = {
  key: 'bok',
  labels: { en: 'Office' },
  channel: 'email',
  address: 'bok@linia.example',
  queue: 'written',
  language: null,
  reason: null,
  mailbox: null,
  retired: false,
} as const

type Mail = Partial<ReturnType<typeof aMessage>> & { readonly replyTo?: string[]; readonly subject?: string }

/** A mail from Jan that ewa has in hand as KX-1. */
async function aMailInHand({ subject = 'Faktura', ...mail }: Mail = {}): Promise<void> {
  site = await aSite({ definition: { entryPoints: [office] } })
  must(
    await site.as('owner').receive(
      {
        channel: 'email',
        queue: 'written',
        entryPoint: 'bok',
        subject,
        from: { kind: 'email', value: 'jan@poczta.example', name: 'Jan Kowalski' },
        message: { ...aMessage('<one@poczta.example>'), ...mail },
      },
      ['KX-9', 'KX-1'],
    ),
  )
  must(await site.as('ewa').take({ ref: 'KX-1' }))
}

function due(channel = 'email') {
  return site.store.reader.all(deliveriesDue, { channel, now: site.clock.now, limit: 10 })
}

function delivery(ref: string) {
  const row = site.rows('deliveries').find((one) => one['ref'] === ref)
  return {
    id: String(row?.['id']),
    state: row?.['state'],
    attempts: row?.['attempts'],
    error: row?.['error'],
  }
}

describe('a reply', () => {
  test('goes to where the mail came from, from where it came in, under Re: and in its thread', async () => {
    await aMailInHand({ messageId: '<two@poczta.example>', references: ['<one@poczta.example>'] })

    must(await site.as('ewa').reply({ ref: 'KX-1', text: 'Dzień dobry,\nsprawdzimy.\n\n' }, ['KX-2']))
    site.later(10)

    expect(due()).toMatchObject([
      {
        ref: 'KX-2',
        address: 'jan@poczta.example',
        cc: [],
        senderName: 'Ewa Nowak',
        senderAddress: 'bok@linia.example',
        subject: 'Re: Faktura',
        text: 'Dzień dobry,\nsprawdzimy.',
        inReplyTo: '<two@poczta.example>',
        references: ['<one@poczta.example>', '<two@poczta.example>'],
      },
    ])
    expect(due()[0]?.messageId).toBe('')
  })

  test('is found again by the customer’s answer to it', async () => {
    await aMailInHand()
    must(await site.as('ewa').reply({ ref: 'KX-1', text: 'ok', now: true }, ['KX-2']))
    const sent = await left(site)

    const answer = await site.as('owner').receive({
      channel: 'email',
      queue: 'written',
      subject: 'Re: Faktura',
      message: { ...aMessage('<three@poczta.example>'), references: [sent] },
    })

    expect(must(answer)).toMatchObject({ ref: 'KX-1', isAppended: true })
  })

  test.for([
    ['Re: Re: Faktura', 'Re: Faktura'],
    ['ODP: RE[2]: Faktura', 'Re: Faktura'],
    ['AW: Rechnung', 'Re: Rechnung'],
    ['', 'Re:'],
    ['Regulamin: zmiana', 'Re: Regulamin: zmiana'],
    ['Faktura\r\nBcc: wszyscy@zly.example', 'Re: Faktura Bcc: wszyscy@zly.example'],
    ['\u202EFaktura\u2028x', 'Re: Faktura x'],
  ])('to “%s” has the subject “%s”', async ([subject, replied]) => {
    await aMailInHand({ subject: subject ?? '' })

    must(await site.as('ewa').reply({ ref: 'KX-1', text: 'ok', now: true }))

    expect(due()[0]?.subject).toBe(replied)
  })

  test('goes to where the customer wants answers', async () => {
    await aMailInHand({ replyTo: ['biuro@firma.example'] })

    expect(must(await site.as('ewa').reply({ ref: 'KX-1', text: 'ok' }))).toMatchObject({
      to: 'biuro@firma.example',
    })
  })

  test('to all copies to everybody but ourselves, each once', async () => {
    await aMailInHand({ recipients: ['BOK@linia.example', 'anna@poczta.example', 'JAN@poczta.example'] })
    const given = {
      ref: 'KX-1',
      text: 'ok',
      toAll: true,
      cc: ['Anna@poczta.example', 'piotr@poczta.example'],
    }

    expect(must(await site.as('ewa').reply(given))).toMatchObject({
      to: 'jan@poczta.example',
      cc: ['Anna@poczta.example', 'piotr@poczta.example'],
    })
  })

  test('to a form is a mail', async () => {
    site = await aSite({
      definition: { entryPoints: [office] },
      customers: [{ ref: 'KX-9', email: 'jan@poczta.example' }],
      interactions: [{ ref: 'KX-1', channel: 'form', customer: 'KX-9', state: 'active', heldBy: 'ewa' }],
    })

    const replied = must(await site.as('ewa').reply({ ref: 'KX-1', text: 'ok' }))

    expect(replied).toMatchObject({ channel: 'email', to: 'jan@poczta.example' })
  })

  test('is held back when the customer wrote again, and says who did and when', async () => {
    await aMailInHand()
    const [seen] = site.look('KX-1').messages
    site.later(60)
    must(
      await site.as('owner').receive({
        channel: 'email',
        queue: 'written',
        subject: 'Re: Faktura',
        message: {
          ...aMessage('<two@poczta.example>', { references: ['<one@poczta.example>'] }),
          text: 'Już nieaktualne',
        },
      }),
    )

    const held = await site.as('ewa').reply({ ref: 'KX-1', text: 'ok', lastSeen: seen?.id ?? null })

    expect(held).toEqual({
      ok: false,
      refusal: { code: 'reply-overtaken', ref: 'KX-1', by: 'Jan Kowalski', at: site.clock.now, arrived: 1 },
    })
    const newest = site.look('KX-1').messages.at(-1)
    must(await site.as('ewa').reply({ ref: 'KX-1', text: 'ok', lastSeen: newest?.id ?? null }))
  })
})

describe('a message in the outbox', () => {
  test('waits out the delay of the site, and is nowhere shown as sent before a channel says so', async () => {
    await aMailInHand()
    must(await site.as('ewa').reply({ ref: 'KX-1', text: 'ok' }, ['KX-2']))
    site.later(9)
    expect(due()).toEqual([])
    site.later(1)
    expect(due()).toHaveLength(1)
    const { id } = delivery('KX-2')

    must(await site.as('system').startDelivery({ delivery: id }))
    expect(delivery('KX-2').state).toBe('sending')
    expect(site.look('KX-1').messages.at(-1)?.sentAt).toBeNull()
    expect(due()).toEqual([])
    site.later(3)
    must(await site.as('system').succeedDelivery({ delivery: id, providerId: '250 ok' }))

    expect(delivery('KX-2').state).toBe('sent')
    expect(site.look('KX-1').messages.at(-1)).toMatchObject({ direction: 'out', sentAt: site.clock.now })
  })

  test('of a site without a delay leaves at once', async () => {
    site = await aSite({
      definition: {
        site: {
          name: 'Test',
          languages: ['pl'],
          defaultLanguage: 'pl',
          timeZone: 'Europe/Warsaw',
          capacity: {},
          undoDelaySeconds: 0,
          attachedMegabytes: 25,
          quotesAnswered: false,
        },
      },
      interactions: [{ ref: 'KX-1', state: 'active', heldBy: 'ewa' }],
    })
    must(await site.as('ewa').reply({ ref: 'KX-1', text: 'ok', to: 'jan@poczta.example' }))

    expect(due()).toHaveLength(1)
  })

  test('is undone as if it had never been, until a channel has it', async () => {
    await aMailInHand()
    const before = site.look('KX-1')
    must(await site.as('ewa').reply({ ref: 'KX-1', text: 'ok' }, ['KX-2']))
    must(await site.as('ewa').undo({ seq: site.lastSeq() }))
    expect(site.look('KX-1')).toEqual(before)

    must(await site.as('ewa').reply({ ref: 'KX-1', text: 'ok' }, ['KX-3']))
    const seq = site.lastSeq()
    site.later(10)
    must(await site.as('system').startDelivery({ delivery: delivery('KX-3').id }))

    expect(await site.as('ewa').undo({ seq })).toEqual({
      ok: false,
      refusal: { code: 'undo-impossible', command: 'message.reply', delivery: 'KX-3', state: 'sending' },
    })
    expect(await site.as('owner').undo({ seq: site.lastSeq() })).toMatchObject({
      refusal: { code: 'undo-impossible', command: 'delivery.start' },
    })
  })

  test('that was called back stays as written, does not leave, and leaves after all when that is wanted', async () => {
    await aMailInHand()
    must(await site.as('ewa').reply({ ref: 'KX-1', text: 'ok' }, ['KX-2']))
    must(await site.as('ewa').callBackMessage({ ref: 'kx1' }))
    site.later(3600)
    expect(delivery('KX-2').state).toBe('called-back')
    expect(due()).toEqual([])
    expect(site.look('KX-1').messages.at(-1)).toMatchObject({ text: 'ok', sentAt: null })

    must(await site.as('ewa').retryDelivery({ ref: 'KX-2' }))

    expect(due()).toHaveLength(1)
  })

  test('is tried again after longer and longer pauses, and has failed after the last', async () => {
    await aMailInHand()
    must(await site.as('ewa').reply({ ref: 'KX-1', text: 'ok', now: true }, ['KX-2']))
    const { id } = delivery('KX-2')
    const pauses: number[] = []
    for (let attempt = 1; delivery('KX-2').state === 'waiting'; attempt++) {
      must(await site.as('system').startDelivery({ delivery: id }))
      const failed = must(await site.as('system').failDelivery({ delivery: id, attempt, error: '450 busy' }))
      if (failed.nextAt === null) break
      const pause = (failed.nextAt - site.clock.now) / 60_000
      pauses.push(pause)
      site.later(pause * 60 - 1)
      expect(due()).toEqual([])
      site.later(1)
    }

    expect(pauses).toEqual([1, 5, 15, 60, 240, 720, 1440])
    expect(delivery('KX-2')).toMatchObject({ state: 'failed', attempts: 8, error: '450 busy' })
    expect(site.look('KX-1').messages.at(-1)?.sentAt).toBeNull()
  })

  test('whose channel died on it is tried again under the same key, and what it said late still counts', async () => {
    await aMailInHand()
    must(await site.as('ewa').reply({ ref: 'KX-1', text: 'ok', now: true }, ['KX-2']))
    const [first] = due()
    must(await site.as('system').startDelivery({ delivery: first?.id ?? '' }))
    site.later(15 * 60 - 1)
    expect(due()).toEqual([])
    site.later(1)

    expect(due()).toEqual([{ ...first, state: 'sending', attempts: 1 }])
    must(await site.as('system').startDelivery({ delivery: first?.id ?? '' }))
    const failed = { delivery: first?.id ?? '', attempt: 2, error: '550 no', isPermanent: true }
    must(await site.as('system').failDelivery(failed))
    must(await site.as('system').succeedDelivery({ delivery: first?.id ?? '' }))
    expect(delivery('KX-2')).toMatchObject({ state: 'sent', error: null })
  })

  test('that makes its channel die again and again is given up', async () => {
    await aMailInHand()
    must(await site.as('ewa').reply({ ref: 'KX-1', text: 'ok', now: true }, ['KX-2']))
    const { id } = delivery('KX-2')
    for (let attempt = 1; attempt <= 8; attempt++) {
      expect(must(await site.as('system').startDelivery({ delivery: id })).attempt).toBe(attempt)
      site.later(15 * 60)
    }

    expect(must(await site.as('system').startDelivery({ delivery: id })).attempt).toBeNull()
    expect(delivery('KX-2')).toMatchObject({ state: 'failed', error: 'no-answer' })
    expect(due()).toEqual([])
  })
})
