import { expect, test } from 'vitest'
import { defaultRights } from '../../src/domain/default-rights.ts'
import { type RightRow, decideRight } from '../../src/domain/rights.ts'
import type { Scope } from '../../src/domain/scope.ts'
import { roles } from '../../src/domain/role.ts'

const who = { actor: 'ewa', team: 'helpline', queues: ['written'] }
/** Where a record can stand towards ewa, and the scopes that reach it. */
const situations = {
  'own record': {
    record: { owner: 'ewa', queue: 'calls', ownerTeam: 'helpline' },
    reach: ['own', 'team', 'queue', 'site'],
  },
  'team mate’s': {
    record: { owner: 'ola', queue: 'calls', ownerTeam: 'helpline' },
    reach: ['team', 'queue', 'site'],
  },
  'queue mate’s': {
    record: { owner: 'jan', queue: 'written', ownerTeam: 'other' },
    reach: ['queue', 'site'],
  },
  'nobody’s in her queue': { record: { owner: null, queue: 'written' }, reach: ['queue', 'site'] },
  elsewhere: { record: { owner: 'jan', queue: 'calls', ownerTeam: 'other' }, reach: ['site'] },
  'nobody’s, in no queue': { record: {}, reach: ['site'] },
} as const

const matrix = Object.entries(defaultRights).flatMap(([what, row]) =>
  roles.map((role) => [what, role, row[role]] as const),
)

test('every right of every role reaches what its scope says, and nothing beyond', () => {
  let decided = 0
  for (const [what, role, scope] of matrix) {
    for (const [name, { record, reach }] of Object.entries(situations)) {
      const { allowed } = decideRight({ ...who, role }, { what, record }, [])
      expect(allowed, `${role} ${what} ${name}`).toBe(reach.some((one) => one === scope))
      decided++
    }
  }
  expect(decided).toBeGreaterThan(1000)
})

test('what no row grants is denied, to an unknown role and of an unknown command', () => {
  for (const role of [...roles, 'guest', 'constructor']) {
    expect(
      decideRight({ ...who, role }, { what: 'test.unheard-of', record: { owner: 'ewa' } }, []).allowed,
    ).toBe(false)
  }
  expect(decideRight({ ...who, role: 'guest' }, { what: 'note.add', record: {} }, []).allowed).toBe(false)
  expect(decideRight({ ...who, role: 'agent' }, { what: 'toString', record: {} }, []).allowed).toBe(false)
})

test('the owner of the store and the program may all', () => {
  for (const actor of ['owner', 'system']) {
    expect(
      decideRight({ ...who, actor, role: '' }, { what: 'test.unheard-of', record: {} }, []).allowed,
    ).toBe(true)
  }
})

const row = (what: string, scope: Scope, limitAmount: number | null = null): RightRow => ({
  role: 'agent',
  what,
  scope,
  limitAmount,
})
const agent = { ...who, role: 'agent' }

test('a row of the site stands before the program’s, and the most specific one before the others', () => {
  const edit = { what: 'customer.edit', record: {} }
  const cases: readonly (readonly [readonly RightRow[], boolean])[] = [
    [[], true],
    [[row('*', 'none')], false],
    [[row('*', 'none'), row('customer.*', 'site')], true],
    [[row('customer.*', 'site'), row('customer.edit', 'none')], false],
    [[{ ...row('*', 'none'), role: 'senior' }], true],
  ]
  for (const [granted, allowed] of cases) expect(decideRight(agent, edit, granted).allowed).toBe(allowed)
})

const refund = (amount: number) => ({
  what: 'interaction.wrap-up.refund.promised',
  record: { owner: 'ewa', amount },
})

test('a limit holds to the last grosz, and for a code of a wrap-up by its own row', () => {
  const granted = [row('interaction.wrap-up.refund.*', 'queue', 20_000)]

  expect(decideRight(agent, refund(20_000), granted)).toEqual({ allowed: true })
  expect(decideRight(agent, refund(20_001), granted)).toEqual({
    allowed: false,
    why: 'over-limit',
    limitAmount: 20_000,
    amount: 20_001,
  })
  expect(
    decideRight(agent, { ...refund(99_999), what: 'interaction.wrap-up.instalments' }, granted).allowed,
  ).toBe(true)
})
