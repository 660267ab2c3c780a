import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fireDueWork } from '../../src/commands/fire-due-work.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'

let site: TestSite
beforeEach(async () => {
  site = await aSite({
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski', email: 'jan@poczta.example' }],
    interactions: [{ ref: 'KX-1', customer: 'KX-101', state: 'active', heldBy: 'ewa' }],
  })
  must(await site.as('ewa').reply({ ref: 'KX-1', subject: 'Faktura', text: 'ok', now: true }, ['KX-2']))
  must(await site.as('ewa').wrapUp({ ref: 'KX-1', reason: 'billing', outcome: 'resolved' }))
})
afterEach(() => site.close())

async function tick(seconds = 1) {
  site.later(seconds)
  return await fireDueWork(site.store, site.clock.now)
}

function delivery() {
  return site.rows('deliveries')[0]
}

async function fail(more: { readonly isPermanent?: boolean } = { isPermanent: true }) {
  const id = String(delivery()?.['id'])
  const { attempt } = must(await site.as('system').startDelivery({ delivery: id }))
  const said = { delivery: id, attempt: attempt ?? 0, error: '550 no such user' }
  return must(await site.as('system').failDelivery({ ...said, ...more }))
}

/** The work that a message came back as; undefined while none is there. */
function task() {
  return site.rows('interactions').find((row) => row['channel'] === 'task')
}

describe('a message that failed', () => {
  test('is offered to whoever wrote it, with its customer and what was said, and follows its contact', async () => {
    await fail()
    expect(task()).toBeUndefined()

    expect(await tick()).toEqual([{ kind: 'delivery.bring-back', ok: true }])

    const first = site.rows('interactions').find((row) => row['ref'] === 'KX-1')
    expect(task()).toMatchObject({
      state: 'offered',
      held_by: 'ewa',
      direction: 'out',
      queue_id: 'written',
      customer_id: first?.['customer_id'],
      previous_id: first?.['id'],
      contact: 'jan@poczta.example',
      subject: 'Nie doręczono wiadomości: Faktura',
    })
    expect(site.rows('notes')).toMatchObject([
      {
        text: 'KX-2 → jan@poczta.example: skrzynka odbiorcy jest niedostępna: 550 no such user (próby: 1)',
        author: 'system',
      },
    ])
    expect(site.rows('offers')).toMatchObject([{ how: 'undelivered', state: 'pending', expires_at: null }])
    must(await site.as('ewa').accept({ ref: String(task()?.['ref']) }))
    must(
      await site.as('ewa').wrapUp({ ref: String(task()?.['ref']), reason: 'billing', outcome: 'resolved' }),
    )
  })

  test('waits in the queue of its contact while whoever wrote it is not here', async () => {
    await fail()
    must(await site.as('ewa').signOut({}))

    await tick()

    expect(task()).toMatchObject({ state: 'queued', held_by: null, queue_id: 'written' })
    must(await site.as('ola').take({ ref: String(task()?.['ref']) }))
  })

  test('comes back after the last of its attempts, and not before', async () => {
    let attempts = 0
    for (let hours = 0; delivery()?.['state'] !== 'failed' && hours < 200; hours++) {
      await fail({})
      attempts++
      expect(task()).toBeUndefined()
      expect(delivery()?.['state'] === 'failed' ? [] : await tick(24 * 3600)).toEqual([])
    }

    expect(attempts).toBe(8)
    await tick()
    expect(task()).toMatchObject({ state: 'offered' })
  })

  test('comes back too when its channel never says what became of it', async () => {
    const id = String(delivery()?.['id'])
    for (let attempt = 1; attempt <= 8; attempt++) {
      must(await site.as('system').startDelivery({ delivery: id }))
      site.later(16 * 60)
    }
    expect(must(await site.as('system').startDelivery({ delivery: id }))).toMatchObject({ attempt: null })

    await tick()

    expect(site.rows('notes')).toMatchObject([
      { text: 'KX-2 → jan@poczta.example: kanał nie powiadomił o wyniku (próby: 8)' },
    ])
  })

  test('does not come back once it is sent after all or called back', async () => {
    await fail()
    must(await site.as('ewa').retryDelivery({ ref: 'KX-2' }))
    expect(await tick()).toEqual([])
    await fail()
    must(await site.as('ewa').callBackMessage({ ref: 'KX-2' }))
    expect(await tick()).toEqual([])

    expect(task()).toBeUndefined()
    must(await site.as('ewa').undo({ seq: site.eventCount() }))
    await tick()
    expect(task()).toMatchObject({ held_by: 'ewa' })
  })

  test('that fails again is not brought back twice while the first is open', async () => {
    await fail()
    await tick()
    must(await site.as('ewa').retryDelivery({ ref: 'KX-2' }))
    await fail()
    expect(await tick()).toEqual([{ kind: 'delivery.bring-back', ok: true }])
    const open = site.rows('interactions').filter((row) => row['channel'] === 'task')
    expect(open).toHaveLength(1)

    must(await site.as('ewa').accept({ ref: String(task()?.['ref']) }))
    must(
      await site.as('ewa').wrapUp({ ref: String(task()?.['ref']), reason: 'billing', outcome: 'resolved' }),
    )
    must(await site.as('ewa').retryDelivery({ ref: 'KX-2' }))
    await fail()
    await tick()
    expect(site.rows('interactions').filter((row) => row['channel'] === 'task')).toHaveLength(2)
  })

  test('comes back once more when its coming back is undone', async () => {
    await fail()
    await tick()
    must(await site.as('owner').undo({ seq: site.eventCount() }))
    expect(task()).toBeUndefined()
    expect(delivery()).toMatchObject({ made_interaction_id: null })

    expect(await tick()).toEqual([{ kind: 'delivery.bring-back', ok: true }])
    expect(task()).toMatchObject({ state: 'offered', held_by: 'ewa' })
  })
})
