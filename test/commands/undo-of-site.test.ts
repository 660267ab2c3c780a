import { expect, test } from 'vitest'
import type { SiteDefinition } from '../../src/domain/site-definition.ts'
import { aCode, aPerson, aQueue, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import type { Desk } from '../builders/desk.ts'
import { breaches } from '../properties/invariants.ts'

// What a site got is not taken back from under the work that names it since.

const usual = aSiteDefinition()
const labels = { en: 'New' }
const added = { labels, position: 9, retired: false } as const
const promise = usual.sla[0]
const field = usual.fields[0]
if (!promise || !field) throw new Error('the site of the tests has no promise or no field')

type Use = (desk: (actor: string) => Desk) => Promise<unknown>
const additions: Readonly<Record<string, readonly [Partial<SiteDefinition>, Use]>> = {
  'a queue in which somebody waits': [
    { queues: [...usual.queues, aQueue({ key: 'new', position: 9 })] },
    (as) => as('owner').receive({ channel: 'email', queue: 'new', subject: 'a' }),
  ],
  'a person who signed in': [
    { people: [...usual.people, aPerson({ key: 'nowak' })] },
    (as) => as('nowak').signIn({}),
  ],
  'a code that something was wrapped up with': [
    {
      codes: [...usual.codes, aCode({ kind: 'outcome', path: 'new' })],
      sets: usual.sets.map((set) => ({
        ...set,
        outcomes: [...set.outcomes, { code: 'new', hotKey: null, isHidden: false }],
      })),
    },
    (as) => as('ewa').wrapUp({ ref: 'KX-2', outcome: 'new' }),
  ],
  'a reason for a break that was chosen': [
    {
      notReadyReasons: [
        ...usual.notReadyReasons,
        { key: 'new', isPaid: true, hotKey: null, limitSeconds: null, system: null, ...added },
      ],
    },
    (as) => as('ewa').status({ status: 'not-ready', reason: 'new' }),
  ],
  'a purpose that was consented to': [
    { purposes: [...usual.purposes, { key: 'new', kind: 'marketing', ...added }] },
    (as) =>
      as('ewa').giveConsent({ customer: 'KX-101', purpose: 'new', channel: 'email', how: 'a', wording: 'b' }),
  ],
  'a way of verifying that was used': [
    { verification: [...usual.verification, { key: 'new', hotKey: '9', questions: [], ...added }] },
    (as) => as('ewa').verify({ ref: 'KX-1', method: 'new', who: 'holder', result: 'passed' }),
  ],
  'an entry point at which work came in': [
    {
      entryPoints: [
        {
          key: 'new',
          labels,
          channel: 'email',
          address: 'new@firm.example',
          queue: 'written',
          language: null,
          reason: null,
          mailbox: null,
          retired: false,
        },
      ],
    },
    (as) => as('owner').receive({ channel: 'email', queue: 'written', entryPoint: 'new', subject: 'a' }),
  ],
  'a promise that a case is under': [
    {
      sla: [...usual.sla, { ...promise, key: 'new', position: 9 }],
      queues: usual.queues.map((queue) => ({ ...queue, sla: 'new' })),
    },
    (as) => as('ewa').openCase({ subject: 'a', queue: 'written' }),
  ],
  'a field that was filled in': [
    { fields: [...usual.fields, { ...field, key: 'new', digits: null, position: 9 }] },
    (as) => as('ewa').editCustomer({ ref: 'KX-101', fields: { new: 'a' } }),
  ],
}

function aWorkingSite(): Promise<TestSite> {
  return aSite({
    customers: [{ ref: 'KX-101' }],
    interactions: [
      {
        ref: 'KX-1',
        channel: 'call',
        queue: 'calls',
        customer: 'KX-101',
        state: 'active',
        heldBy: 'ewa',
      },
      { ref: 'KX-2', state: 'active', heldBy: 'ewa' },
    ],
  })
}

test.each(Object.keys(additions))('%s stays when the site is taken back', async (what) => {
  const [change, use] = additions[what] ?? [{}, async () => undefined]
  const site = await aWorkingSite()
  const owner = site.as('owner')
  must(await owner.applySite(aSiteDefinition(change)))
  const seq = site.lastSeq()
  must((await use(site.as)) as never)
  const used = site.lastSeq()

  expect(await owner.undo({ seq })).toMatchObject({ refusal: { code: 'undo-overtaken' } })

  must(await owner.undo({ seq: used }))
  must(await owner.undo({ seq }))
  expect(breaches(site.dump())).toEqual([])
  await site.close()
})
