import { expect, test } from 'vitest'
import {
  type Case,
  assigned,
  heardFromCustomer,
  isInWork,
  openedAgain,
  resolved,
  stateAtBirth,
  whyNotInState,
  whyNotWorkable,
} from '../../src/domain/case.ts'
import { whyNotLink } from '../../src/domain/case-link.ts'
import { grown, whyNotMerge } from '../../src/domain/case-merge.ts'
import type { CaseState } from '../../src/domain/case-state.ts'
import type { Id, Ref } from '../../src/domain/ids.ts'
import { mentionsIn } from '../../src/domain/mentions-in.ts'

function aCase(changes: Partial<Case> = {}): Case {
  return {
    id: 'one' as Id,
    ref: 'KX-401' as Ref,
    customerId: null,
    subject: 'Faktura',
    state: 'open',
    priority: 'normal',
    openedBy: 'ewa',
    openedAt: 0,
    assignee: null,
    queueId: null,
    dueAt: null,
    fromInteractionId: null,
    slaPolicyId: null,
    pendingUntil: null,
    resolvedAt: null,
    closedAt: null,
    resolution: '',
    reopens: 0,
    mergedInto: null,
    parentId: null,
    fields: {},
    version: 1,
    ...changes,
  }
}

const states: readonly CaseState[] = ['new', 'open', 'pending', 'resolved', 'closed']

test('a case is born open when somebody’s name is on it, and new when nobody’s is', () => {
  expect([stateAtBirth('ewa'), stateAtBirth(null)]).toEqual(['open', 'new'])
})

test('only a new case is opened by a name; one that waits goes on waiting', () => {
  const after = states.map((state) => assigned(aCase({ state }), 'ewa').state ?? state)
  expect(after).toEqual(['open', 'open', 'pending', 'resolved', 'closed'])
  expect(assigned(aCase({ state: 'new' }), null)).toEqual({ assignee: null })
})

test('the backlog is what is new, open or waiting', () => {
  expect(states.filter((state) => isInWork({ state }))).toEqual(['new', 'open', 'pending'])
})

test('the customer’s word opens what waits for it and what was thought resolved, and counts the second alone', () => {
  const after = states.map((state) => heardFromCustomer(aCase({ state, reopens: 1 })))
  expect(after.map(({ state }) => state)).toEqual([undefined, undefined, 'open', 'open', undefined])
  expect(after.map(({ reopens }) => reopens)).toEqual([undefined, undefined, undefined, 2, undefined])
})

test('who resolves a waiting case ends its waiting; who opens it again takes the resolution back', () => {
  const before = aCase({ state: 'pending', pendingUntil: 9 })
  const after = { ...before, ...resolved('skorygowano', 5) }
  expect(after).toMatchObject({ state: 'resolved', resolvedAt: 5, pendingUntil: null })
  expect({ ...after, ...openedAgain(after) }).toMatchObject({
    state: 'open',
    resolvedAt: null,
    resolution: '',
    reopens: 1,
  })
})

test('a closed case is closed for whatever is asked of it', () => {
  const closed = aCase({ state: 'closed' })
  expect(whyNotWorkable(closed)).toEqual({ code: 'case-closed', ref: 'KX-401' })
  expect(whyNotInState(closed, ['open'])).toEqual({ code: 'case-closed', ref: 'KX-401' })
  expect(whyNotInState(aCase(), ['resolved'])).toMatchObject({ code: 'case-in-other-state', state: 'open' })
})

const other = aCase({ id: 'two' as Id, ref: 'KX-402' as Ref })

function merging(
  source: Partial<Case>,
  target: Partial<Case>,
  above: Partial<{ source: Id[]; target: Id[] }> = {},
) {
  return {
    source: aCase(source),
    target: { ...other, ...target },
    aboveSource: (above.source ?? []).map((id) => ({ id })),
    aboveTarget: (above.target ?? []).map((id) => ({ id })),
    acrossCustomers: false,
  }
}

test('of two cases that become one the earlier term, the higher priority and the sooner end of waiting stand', () => {
  const { source, target } = merging(
    {
      dueAt: 5,
      priority: 'urgent',
      state: 'pending',
      pendingUntil: 3,
      fields: { meter: '1', tariff: 'g11' },
    },
    { dueAt: 9, priority: 'high', state: 'pending', pendingUntil: 7, fields: { tariff: 'g12w' } },
  )
  expect(grown(merging(source, target))).toMatchObject({
    dueAt: 5,
    priority: 'urgent',
    pendingUntil: 3,
    fields: { meter: '1', tariff: 'g12w' },
  })
})

test('what is still to be worked on is not hidden in what waits', () => {
  expect(grown(merging({ state: 'open' }, { state: 'pending', pendingUntil: 7 }))).toMatchObject({
    state: 'open',
    pendingUntil: null,
  })
  expect(grown(merging({ state: 'resolved' }, { state: 'pending', pendingUntil: 7 }))).not.toHaveProperty(
    'state',
  )
})

test('one right below takes the place of the case it swallows, one further down cannot', () => {
  const [one, three] = ['one', 'three'] as Id[]
  const child = merging(
    { parentId: three ?? null },
    { parentId: one ?? null },
    { target: ['one', 'three'] as Id[] },
  )
  expect(whyNotMerge(child)).toBeUndefined()
  expect(grown(child)).toMatchObject({ parentId: 'three' })
  expect(
    whyNotMerge(merging({}, { parentId: three ?? null }, { target: ['three', 'one'] as Id[] })),
  ).toMatchObject({
    code: 'case-parent-cycle',
  })
})

test('the same is said of two cases once, whichever it is said of; something else may be said besides', () => {
  const link = { from: aCase(), to: other, kind: 'caused-by' as const }
  expect(whyNotLink(link, [{ otherId: 'two', kind: 'caused-by' }])).toMatchObject({
    code: 'case-link-exists',
  })
  expect(whyNotLink(link, [{ otherId: 'two', kind: 'related' }])).toBeUndefined()
})

test.each([
  ['@ewa i @ola, zerknijcie', ['ewa', 'ola']],
  ['(@Ewa) @ewa!', ['ewa']],
  ['jan@ewa.example, a@@ola', []],
  ['@anna-maria: tak', ['anna-maria']],
  ['@', []],
])('in “%s” these are called on: %j', (text, names) => {
  expect(mentionsIn(text)).toEqual(names)
})
