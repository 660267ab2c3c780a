import { expect, onTestFinished, test } from 'vitest'
import { takeInteraction } from '../../src/commands/interactions/take-interaction.ts'
import { wrapUpInteraction } from '../../src/commands/interactions/wrap-up-interaction.ts'
import { setAgentStatus } from '../../src/commands/agents/set-agent-status.ts'
import { receiveInteraction } from '../../src/commands/interactions/receive-interaction.ts'
import { createCustomer } from '../../src/commands/customers/create-customer.ts'
import type { TestStore } from '../builders/an-empty-store.ts'
import { dumpStore } from '../builders/dump-store.ts'
import { aStoreOfTheSite } from '../exchange/demo-store.ts'
import { aDesk } from '../builders/a-desk.ts'

async function aStoreWithWork(): Promise<{ readonly site: TestStore; readonly ref: string }> {
  const site = await aStoreOfTheSite()
  onTestFinished(() => site.close())
  const { ref: customer } = await site.give('owner', createCustomer, {
    name: 'Jan Kowalski',
    contactPoints: [{ kind: 'phone', value: '+48 600 100 200' }],
  })
  const { ref } = await site.give('owner', receiveInteraction, {
    channel: 'email',
    queue: 'written',
    subject: 'Faktura',
    customer,
  })
  await site.give('ewa', setAgentStatus, { status: 'ready' })
  await site.give('ewa', takeInteraction, { ref })
  return { site, ref }
}

/** What a wrap-up leaves, without the ids that every command draws for itself. */
function leftBehind(site: TestStore): unknown {
  const dump = dumpStore(site.path)
  const drawn = new Map<unknown, string>()
  const named = (value: unknown): unknown => {
    if (typeof value !== 'string' || !/^[0-9a-v]{26}$/.test(value)) return value
    const name = drawn.get(value) ?? `id ${drawn.size + 1}`
    drawn.set(value, name)
    return name
  }
  const tables = [
    'interactions',
    'segments',
    'wrap_ups',
    'callbacks',
    'due_work',
    'agents',
    'events',
    'event_personal',
    'touched_rows',
  ]
  return tables.map((table) => [
    table,
    (dump.get(table) ?? [])
      .filter((row) => table !== 'events' || row['command'] === 'interaction.wrap-up')
      .toSorted((a, b) => Number(a['seq'] ?? 0) - Number(b['seq'] ?? 0))
      .map((row) => {
        // A salted digest differs by its salt.
        const { personal_digest: _digest, salt: _salt, row_id: _row, before: _before, ...rest } = row
        return Object.fromEntries(Object.entries(rest).map(([column, value]) => [column, named(value)]))
      }),
  ])
}

test('the same wrap-up from the console and by its command leaves equal rows and an equal event', async () => {
  const byCommand = await aStoreWithWork()
  await byCommand.site.give('ewa', wrapUpInteraction, {
    ref: byCommand.ref,
    reason: 'billing.estimate',
    outcome: 'refund.promised',
    fields: { amount: '120' },
    note: 'Zwrot do piątku',
  })

  const byKeys = await aStoreWithWork()
  const desk = await aDesk(byKeys.site)
  const terminal = await desk.openAs('ewa')
  terminal.type('m\rw13120\r\rZwrot do piątku\r')
  await terminal.until('is wrapped up')

  expect(leftBehind(byKeys.site)).toEqual(leftBehind(byCommand.site))
})

test('two stores that differ are told apart', async () => {
  const [one, other] = [await aStoreWithWork(), await aStoreWithWork()]
  const given = { reason: 'billing.estimate', outcome: 'informed' }
  await one.site.give('ewa', wrapUpInteraction, { ...given, ref: one.ref })
  await other.site.give('ewa', wrapUpInteraction, { ...given, ref: other.ref, note: 'x' })
  expect(leftBehind(one.site)).not.toEqual(leftBehind(other.site))
})
