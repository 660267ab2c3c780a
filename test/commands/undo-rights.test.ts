import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SiteDefinition } from '../../src/domain/site-definition.ts'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { dumpText } from '../builders/dump-store.ts'

// Taking back, and taking that back again, is a way to do things: nobody comes further with it than with the commands.

let site: TestSite
const limit = {
  key: 'senior:interaction.wrap-up.refund.*',
  role: 'senior',
  what: 'interaction.wrap-up.refund.*',
  scope: 'queue',
  limitAmount: 100_000,
  retired: false,
} as const
const team = { key: 'helpline', labels: { en: 'Helpline' }, position: 1, retired: false } as const
const inTeam = { team: 'helpline', queues: ['written', 'calls'] }
const people = [
  aPerson({ key: 'ewa', ...inTeam }),
  aPerson({ key: 'ola' }),
  aPerson({ key: 'sara', role: 'senior', ...inTeam }),
  aPerson({ key: 'hanna', role: 'supervisor', ...inTeam }),
  aPerson({ key: 'szef', role: 'supervisor', ...inTeam }),
  aPerson({ key: 'root', role: 'administrator', ...inTeam }),
]

function definition(change: Partial<SiteDefinition> = {}): SiteDefinition {
  return aSiteDefinition({ teams: [team], rights: [limit], people, ...change })
}

beforeEach(async () => {
  site = await aSite({
    definition: definition(),
    ready: ['ewa', 'sara', 'hanna', 'szef'],
    interactions: [
      { ref: 'KX-1', state: 'active', heldBy: 'hanna' },
      { ref: 'KX-2', state: 'active', heldBy: 'ewa' },
    ],
  })
})
afterEach(() => site.close())

/** Gives a command and takes it back; answers the number of the undo. */
async function undone(given: Promise<unknown>, actor: string): Promise<number> {
  must((await given) as never)
  must(await site.as(actor).undo({ seq: site.lastSeq() }))
  return site.lastSeq()
}

/** Which right an undo was refused for, nothing having changed; null when it was not. */
async function deniedFor(actor: string, seq: number): Promise<string | null> {
  const before = dumpText(site.dump())
  const outcome = await site.as(actor).undo({ seq })
  if (outcome.ok || outcome.refusal.code !== 'not-permitted') return null
  return dumpText(site.dump()) === before ? outcome.refusal.what : 'something changed'
}

test('a senior does not let an agent go by taking back that his leader thought better of it', async () => {
  const seq = await undone(site.as('hanna').leaveAgent({ agent: 'ewa' }), 'hanna')

  expect(await deniedFor('sara', seq)).toBe('agent.leave')
  expect(await site.as('szef').undo({ seq })).toMatchObject({ ok: true })
})

test('a senior brings back no site that was taken back, at any remove', async () => {
  const seq = await undone(
    site.as('hanna').applySite(definition({ site: { ...definition().site, name: 'Inna' } })),
    'hanna',
  )
  expect(await deniedFor('sara', seq)).toBe('site.apply')

  must(await site.as('hanna').undo({ seq }))
  expect(await deniedFor('sara', site.lastSeq())).toBe('site.apply')
})

test('a refund above a senior’s mandate is not promised by taking back that it was taken back', async () => {
  const refund = { ref: 'KX-1', outcome: 'refund.promised' }
  const above = await undone(site.as('hanna').wrapUp({ ...refund, fields: { amount: '1000.01' } }), 'hanna')
  expect(await deniedFor('sara', above)).toBe('interaction.wrap-up.refund.promised')

  const within = await undone(site.as('hanna').wrapUp({ ...refund, fields: { amount: '1000' } }), 'hanna')
  expect(await site.as('sara').undo({ seq: within })).toMatchObject({ ok: true })
})

test('a supervisor brings back nobody who is more than an agent, and whoever he let go himself', async () => {
  const newcomer = aPerson({ key: 'nowy', role: 'administrator', ...inTeam })
  const added = await undone(site.as('root').applySite(definition({ people: [...people, newcomer] })), 'root')
  expect(await deniedFor('hanna', added)).toBe('site.change-rights')

  must(await site.as('root').leaveAgent({ agent: 'szef' }))
  expect(await deniedFor('hanna', site.lastSeq())).toBe('site.change-rights')
  must(await site.as('root').undo({ seq: site.lastSeq() }))

  must(await site.as('hanna').leaveAgent({ agent: 'szef' }))
  expect(await site.as('hanna').undo({ seq: site.lastSeq() })).toMatchObject({ ok: true })
})

test('a supervisor takes back no change of rights, nor of whom he serves himself', async () => {
  const more = { ...limit, limitAmount: 500_000 }
  must(await site.as('root').applySite(definition({ rights: [more] })))
  expect(await deniedFor('hanna', site.lastSeq())).toBe('site.change-rights')
  must(await site.as('root').undo({ seq: site.lastSeq() }))

  const without = people.map((one) => (one.key === 'hanna' ? { ...one, queues: ['written'] } : one))
  must(await site.as('root').applySite(definition({ people: without })))
  expect(await deniedFor('hanna', site.lastSeq())).toBe('site.change-rights')
  expect(await site.as('szef').undo({ seq: site.lastSeq() })).toMatchObject({ ok: true })
})

test('a supervisor brings back an agent whom another one let go', async () => {
  must(await site.as('szef').leaveAgent({ agent: 'ewa' }))

  expect(await site.as('hanna').undo({ seq: site.lastSeq() })).toMatchObject({ ok: true })
})
