import { afterEach, beforeEach, expect, test } from 'vitest'
import { fireDueWork } from '../../src/commands/fire-due-work.ts'
import { must } from '../builders/a-site.ts'
import { type ServedSite, type TestDevice, aServedSite } from '../builders/a-served-site.ts'

// Who has a token may write a program of his own, and send what no device of ours sends.

let site: ServedSite
let ewas: TestDevice

beforeEach(async () => {
  site = await aServedSite({
    ready: ['ewa', 'ola'],
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski' }],
  })
  ewas = await site.device('ewa')
})
afterEach(async () => {
  await site.close()
})

type Forged = {
  readonly id?: string
  readonly name?: string
  readonly input: object
  readonly refs?: readonly string[]
  readonly batch?: string
}

let number = 0
async function push(forged: Forged): Promise<void> {
  number++
  const command = {
    number,
    id: `forged-${number}`,
    name: 'customer.create',
    actor: 'ewa',
    at: site.clock.now,
    clockAt: null,
    refs: [],
    batch: null,
    undoes: null,
    found: [],
    ...forged,
  }
  const response = await fetch(`${site.address}/v1/push`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${ewas.signedIn.token}`,
    },
    body: JSON.stringify({ protocol: 1, first: 1, commands: [command] }),
  })
  expect(response.status).toBe(200)
}

const refusedOnes = () => site.rows('refused_pushes').map(({ id, code }) => `${String(id)} ${String(code)}`)

beforeEach(() => {
  number = 0
})

test('nobody draws a ref that the server or another device draws', async () => {
  const olas = await site.device('ola')
  await olas.round()
  const drawn = must(await site.as('ola').newCustomer({ name: 'Ktoś' })).ref
  const next = drawn.replace(/\d+$/, (last) => String(Number(last) + 1))
  const his = `${olas.signedIn.device}-1`
  const input = { name: 'Ktoś inny' }
  await push({ input, refs: [next] })
  await push({ input, refs: [his] })
  await push({ input, refs: ['\u001B[2J-1'] })
  await push({ input, refs: [`${ewas.signedIn.device}-99999999999999999999`] })
  await push({ input, refs: [`${ewas.signedIn.device}-1`] })

  expect(refusedOnes()).toEqual([1, 2, 3, 4].map((one) => `forged-${one} request-invalid`))
  expect(must(await site.as('ola').newCustomer({ name: 'Anna' })).ref).toBe(next)
  expect(must(await olas.as('ola').newCustomer({ name: 'Ola' })).ref).toBe(his)
  await olas.round()
  expect(site.rows('customers').map(({ ref }) => ref)).toEqual(
    expect.arrayContaining([next, his, `${ewas.signedIn.device}-1`]),
  )
})

test('nobody gives a command in the place of what falls due', async () => {
  const at = site.clock.now + 3_600_000
  must(await site.as('ewa').callBack({ customer: 'KX-101', queue: 'calls', phone: '600100200', dueAt: at }))
  const due = site.rows('due_work').find(({ kind }) => kind === 'callback.fall-due')
  const id = `due:${String(due?.['id'])}:callback.fall-due:${String(due?.['due_at'])}:0`
  await push({ id, name: 'note.add', input: { customer: 'KX-101', text: 'nic' } })
  expect(refusedOnes()).toEqual([`${id} request-invalid`])

  site.clock.now = at + 60_000
  await fireDueWork(site.store, site.clock.now)
  expect(site.rows('callbacks')).toMatchObject([{ state: 'due' }])
})

test('nobody adds to what another gave together', async () => {
  const olas = await site.device('ola')
  const his = `B-${olas.signedIn.device}-1`
  for (const batch of ['B-1', his, '\u001B]0;hi\u0007', `B-${ewas.signedIn.device}-1`]) {
    await push({ name: 'note.add', input: { ref: 'KX-101', text: 'dopisane' }, batch })
  }

  expect(site.rows('notes')).toHaveLength(4)
  const batches = site.rows('events').filter(({ command }) => command === 'note.add')
  expect(batches.map(({ batch }) => batch)).toEqual([null, null, null, `B-${ewas.signedIn.device}-1`])
})
