import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aToldEvent } from '../builders/a-told-event.ts'
import { dumpStore } from '../builders/dump-store.ts'
import { must } from '../builders/a-site.ts'
import { jsonFrom, shellOn } from '../shell/shell-on.ts'
import { type ServedSite, type TestDevice, aServedSite } from '../builders/a-served-site.ts'
import { pullAnswer } from '../../src/protocol/pull.ts'

// Whoever may bring a store may bring one that was made to deceive.

let site: ServedSite
let hanna: TestDevice
let ewa: TestDevice

beforeEach(async () => {
  site = await aServedSite({
    definition: { people: [...aSiteDefinition().people, aPerson({ key: 'hanna', role: 'supervisor' })] },
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski' }],
  })
  await site.givePassword('ola', 'bardzo-tajne-1')
  hanna = await site.device('hanna')
  ewa = await site.device('ewa')
})
afterEach(async () => {
  await site.close()
})

const ask = async (device: TestDevice, path: string, body: object): Promise<unknown> => {
  const response = await fetch(`${site.address}/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${device.signedIn.token}` },
    body: JSON.stringify({ protocol: 1, ...body }),
  })
  return response.json()
}

const event = (seq: number, id: string, actor = 'hanna') =>
  aToldEvent({
    seq,
    id,
    at: site.clock.now - 1000,
    actor,
    device: 'HA',
    command: 'agent.set-status',
  })

type Touch = {
  readonly table_name: string
  readonly row_id: string
  readonly before: string | null
  readonly left_by: number | null
}

/** Brings a history in which the first event touched that row; the second may be one that the server has. */
async function bring(
  touch: Touch,
  second = 'planted-2',
  { prefix = 'planted', actor = 'hanna' } = {},
): Promise<void> {
  const { schema } = site.store.info
  const events = {
    kind: 'events',
    upTo: 2,
    events: [event(1, `${prefix}-1`, actor), event(2, second, actor)],
    touched: [{ seq: 1, ...touch }],
  }
  const asked = { schema, headId: `${prefix}-head` }
  const first = await ask(hanna, 'bring', { ...asked, behind: null, part: events })
  expect(first).toMatchObject({ isBrought: false })
  const { upTo } = first as { readonly upTo: unknown }
  const last = await ask(hanna, 'bring', { ...asked, behind: upTo, part: { kind: 'end' } })
  expect(last).toMatchObject({ isBrought: true })
}

async function told(device: TestDevice) {
  const { schema } = site.store.info
  return pullAnswer.parse(
    await ask(device, 'pull', { schema, cursor: 0, cursorId: null, timeline: null, limit: 5000 }),
  )
}

function seqOf(id: string): number {
  const row = (dumpStore(site.path).get('events') ?? []).find((one) => one['id'] === id)
  return Number(row?.['seq'])
}

test.each(['agents', 'AGENTS', '"agents"'])(
  'nobody gives himself another role by bringing a history in which he had it (%s)',
  async (table) => {
    const own = (dumpStore(site.path).get('agents') ?? []).find(({ id }) => id === 'hanna')
    const real = (dumpStore(site.path).get('events') ?? []).find(({ seq }) => seq === own?.['changed_by'])
    const before = JSON.stringify({ ...own, role: 'administrator', changed_by: 2 })
    await bring({ table_name: table, row_id: 'hanna', before, left_by: 2 }, String(real?.['id']))

    const seq = seqOf('planted-1')
    const commands = [{ id: 'undo-1', name: 'undo', input: { seq }, undoes: 'planted-1' }]
    await ask(hanna, 'give', { id: 'give-1', actor: 'hanna', at: site.clock.now, batch: null, commands })

    const now = (dumpStore(site.path).get('agents') ?? []).find(({ id }) => id === 'hanna')
    expect(now?.['role']).toBe('supervisor')
  },
)

test('what was brought takes back nothing that was here before it came', async () => {
  const [customer] = dumpStore(site.path).get('customers') ?? []
  const events = dumpStore(site.path).get('events') ?? []
  const real = events.find(({ seq }) => seq === customer?.['changed_by'])
  const before = JSON.stringify({ ...customer, name: 'Kto Inny', changed_by: 2 })
  const touch = { table_name: 'customers', row_id: String(customer?.['id']), before, left_by: 2 }
  await bring(touch, String(real?.['id']))

  const commands = [{ id: 'undo-1', name: 'undo', input: { seq: seqOf('planted-1') }, undoes: 'planted-1' }]
  const asked = { id: 'give-1', actor: 'hanna', at: site.clock.now, batch: null, commands }
  expect(await ask(hanna, 'give', asked)).toMatchObject({ ok: false })
  expect((dumpStore(site.path).get('customers') ?? []).map(({ name }) => name)).toEqual(['Jan Kowalski'])
})

test.each(['PASSWORDS', 'passwords', 'nothing', 'events; DROP TABLE events'])(
  'a history that touched %s is told to nobody, and devices go on',
  async (table) => {
    await bring({ table_name: table, row_id: 'ola', before: null, left_by: null })

    const answer = await told(ewa)
    expect(JSON.stringify(answer)).not.toMatch(/argon2id|DROP TABLE/)
    expect(answer.events.map(({ id }) => id)).toContain('planted-1')
    await ewa.round()
  },
)

test('a history says of what was brought who brought it, on the server and on devices, whoever is said to have done it', async () => {
  const [customer] = site.rows('customers')
  const touch = { table_name: 'customers', row_id: String(customer?.['id']), before: null, left_by: null }
  // Of the second event the server knows who gave it: it is not brought.
  const real = site.rows('events').find(({ seq }) => seq === customer?.['changed_by'])
  await bring(touch, String(real?.['id']), { actor: 'ewa' })
  must(await site.as('owner').editCustomer({ ref: 'KX-101', name: 'Jan Nowak' }))
  await bring(touch, 'again-2', { prefix: 'again', actor: 'ola' })
  must(await site.as('owner').editCustomer({ ref: 'KX-101', name: 'Jan Kowalski' }))
  await ewa.round()

  for (const { path } of [site, ewa]) {
    const at = { path, clock: site.clock }
    const { rows } = (await jsonFrom(at, ['history', 'KX-101', '--as', 'hanna'])) as {
      readonly rows: readonly { readonly actor: string; readonly broughtBy?: string }[]
    }
    expect(rows.map(({ actor, broughtBy }) => [actor, broughtBy])).toEqual([
      ['owner', undefined],
      ['ola', 'hanna'],
      ['owner', undefined],
      ['ewa', 'hanna'],
      ['owner', undefined],
    ])
    const { out } = await shellOn(at, ['history', 'KX-101', '--as', 'hanna'])
    expect(out.split('brought by hanna').length - 1).toBe(2)
  }
})

test('names of tables are never asked of the store', async () => {
  const letters: string[] = []
  const planned = async (table: string): Promise<unknown> =>
    ask(hanna, 'plan-bringing', { letters, keys: [{ table, ids: ['a', '1', 'ola'] }] })

  const token = `(SELECT 'a' AS id FROM access_tokens)`
  for (const table of [token, 'passwords', 'sqlite_schema', 'agents a'])
    expect(await planned(table)).toMatchObject({ meets: [] })
  expect(await planned('agents')).toMatchObject({ meets: [{ table: 'agents', ids: ['ola'] }] })

  const { schema } = site.store.info
  const asked = { schema, headId: 'planted-rows' }
  const rows = { kind: 'rows', table: 'agents WHERE 1=1 --', columns: ['ref', 'id'], rows: [['A-1', 'x']] }
  expect(await ask(hanna, 'bring', { ...asked, behind: null, part: rows })).toMatchObject({
    isBrought: false,
  })
})
