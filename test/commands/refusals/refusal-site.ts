import type { SiteDefinition } from '../../../src/domain/site-definition.ts'
import { aPerson, aQueue, aSiteDefinition } from '../../builders/a-site-definition.ts'
import { type TestSite, aSite, must } from '../../builders/a-site.ts'

/** The site of the tests, with an auditor, and agents and queues to whom offers cannot go. */
export function refusalDefinition(changes: Partial<SiteDefinition> = {}): SiteDefinition {
  const usual = aSiteDefinition()
  return {
    ...usual,
    putBackReasons: [
      {
        key: 'not-mine',
        labels: { en: 'Not mine', pl: 'Nie dla mnie' },
        uses: ['put-back', 'decline'],
        hotKey: '1',
        position: 1,
        retired: false,
      },
    ],
    skills: [{ key: 'prosumer', labels: { en: 'Prosumers' }, position: 1, retired: false }],
    queues: [
      ...usual.queues,
      aQueue({ key: 'cases', channels: ['task'], position: 5 }),
      aQueue({ key: 'fast', offerSeconds: 5, position: 6 }),
      aQueue({
        key: 'prosumers',
        skills: [{ skill: 'prosumer', rings: [{ afterSeconds: 0, level: 3 }] }],
        position: 7,
      }),
    ],
    people: [
      ...usual.people,
      aPerson({ key: 'iga', name: 'Iga Rak', role: 'auditor', queues: [] }),
      aPerson({ key: 'lena', name: 'Lena Wilk', role: 'supervisor', queues: ['written'] }),
      aPerson({ key: 'adam', queues: ['prosumers'] }),
      aPerson({ key: 'beata', queues: ['cases'] }),
      aPerson({ key: 'celina', queues: ['cases'], capacity: { task: 1, call: 0 } }),
      aPerson({ key: 'dorota', queues: ['fast'] }),
    ],
    ...changes,
  }
}

/**
 * A site with one of everything that a command can be refused for. Nothing that is refused changes it, so one serves all.
 * KX-1 waits, KX-2 to KX-4 are ewa's (active, held, being wrapped up), KX-5 is done, KX-6 is ola's, KX-7 is a call of
 * ewa's, KX-8 waits in complaints (next only), KX-9 in a queue that ewa does not serve, KX-10 is offered to ola,
 * KX-11 has no customer, KX-12 flowed out. KX-401 is a case of KX-101 with the contact KX-3, ola's and open; KX-402 is new and
 * of nobody, KX-403 resolved, KX-404 closed; KX-405 waits two days; KX-401 is
 * related to KX-402. Below KX-406 is KX-407, and below that KX-408, another customer's, whose checklist is full. The first note
 * of KX-401 is on its contact, the second on the case. Something mandatory is undone in KX-406 (1; 2 is done) and KX-407.
 * KX-410 is of KX-11, which has no address.
 * Adam is on a break, beata has chosen one for after KX-26, celina has all the tasks she can have (KX-23) and KX-22 offered to
 * her, dorota let the offer of KX-21 pass.
 */
export async function refusalSite(): Promise<TestSite> {
  const site = await aSite({
    ready: ['ewa', 'ola', 'beata', 'celina', 'dorota'],
    definition: refusalDefinition(),
    customers: [
      { ref: 'KX-101', name: 'Jan Kowalski', phone: '600 100 200', email: 'jan@poczta.example' },
      { ref: 'KX-102', name: 'Bez Telefonu' },
      { ref: 'KX-103', name: 'Nie Dzwonić', phone: '600 100 300' },
    ],
    interactions: [
      { ref: 'KX-1' },
      { ref: 'KX-2', customer: 'KX-101', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-3', customer: 'KX-101', state: 'held', heldBy: 'ewa' },
      { ref: 'KX-4', customer: 'KX-101', state: 'wrapping-up', heldBy: 'ewa' },
      { ref: 'KX-5', customer: 'KX-101', state: 'done', heldBy: 'ewa' },
      { ref: 'KX-6', state: 'active', heldBy: 'ola' },
      { ref: 'KX-7', queue: 'calls', channel: 'call', customer: 'KX-103', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-8', queue: 'complaints' },
      { ref: 'KX-9', queue: 'partners' },
      { ref: 'KX-10', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-11', state: 'active', heldBy: 'ewa' },
    ],
  })
  const [ewa, owner] = [site.as('ewa'), site.as('owner')]
  must(await ewa.transfer({ ref: 'KX-10', agent: 'ola' }))
  must(await owner.doNotContact({ customer: 'KX-103', channel: 'call' }))
  const task = { channel: 'task', subject: 'Odczyt' }
  must(await site.as('adam').status({ status: 'not-ready', reason: 'break' }))
  must(await owner.receive({ ...task, queue: 'prosumers' }, ['KX-20']))
  for (const ref of ['KX-22', 'KX-25']) {
    must(await owner.receive({ ...task, queue: 'written' }, [ref]))
    must(await ewa.take({ ref }))
  }
  must(await ewa.transfer({ ref: 'KX-22', agent: 'celina' }))
  for (const [ref, agent] of [
    ['KX-23', 'celina'],
    ['KX-26', 'beata'],
  ] as const) {
    must(await owner.receive({ ...task, queue: 'cases' }, [ref]))
    must(await site.as(agent).take({ ref }))
  }
  must(await site.as('beata').status({ status: 'not-ready', reason: 'break', afterThis: true }))
  must(await owner.receive({ ...task, queue: 'cases' }, ['KX-24']))
  must(await owner.receive({ ...task, queue: 'fast' }, ['KX-21']))
  must(await owner.offer({ ref: 'KX-21', agent: 'dorota' }))
  site.later(60)
  must(
    await owner.newCustomer(
      {
        name: 'ACME sp. z o.o.',
        kind: 'organisation',
        contactPoints: [{ kind: 'phone', value: '600 100 577' }],
      },
      ['KX-104'],
    ),
  )
  must(await owner.newCustomer({ name: 'Anna Nowak' }, ['KX-105']))
  must(await owner.joinAccount({ account: 'KX-104', customer: 'KX-105', role: 'księgowa' }))
  must(await owner.objectToMarketing({ customer: 'KX-104' }))
  const consent = { purpose: 'offers', channel: 'email', wording: 'Zgadzam się', how: 'telefonicznie' }
  must(await owner.giveConsent({ customer: 'KX-105', ...consent }))
  const dueAt = site.clock.now + 3_600_000
  for (const ref of ['KX-201', 'KX-202']) {
    must(await ewa.callBack({ customer: 'KX-101', queue: 'calls', dueAt, whose: 'anyone' }, [ref]))
  }
  // It comes up where it takes nobody by surprise.
  must(await ewa.callBack({ customer: 'KX-101', queue: 'partners', dueAt, whose: 'anyone' }, ['KX-203']))
  must(await ewa.finishCallback({ ref: 'KX-202', as: 'done' }))
  const callbackId = String(site.rows('callbacks').find(({ ref }) => ref === 'KX-203')?.['id'])
  const dueWorkId = String(
    site.rows('due_work').find(({ subject_id: subject }) => subject === callbackId)?.['id'],
  )
  must(await site.as('system').fallDue({ dueWorkId, callbackId }, ['KX-204']))
  must(
    await owner.receive({
      channel: 'email',
      queue: 'written',
      subject: 'Faktura',
      message: aMessage('<one@poczta.example>'),
    }),
  )
  must(await ewa.openCase({ interaction: 'KX-3', agent: 'ola', priority: 'high' }, ['KX-401']))
  must(await ewa.openCase({ subject: 'Awaria' }, ['KX-402']))
  for (const ref of ['KX-403', 'KX-404', 'KX-405']) must(await ewa.openCase({ subject: ref }, [ref]))
  for (const ref of ['KX-403', 'KX-404']) must(await ewa.resolveCase({ ref, resolution: 'wyjaśniono' }))
  must(await ewa.closeCase({ ref: 'KX-404' }))
  must(await ewa.setCasePending({ ref: 'KX-405', until: site.clock.now + 172_800_000 }))
  must(await ewa.openCase({ subject: 'Awaria stacji' }, ['KX-406']))
  must(await ewa.openCase({ subject: 'Awaria na osiedlu', parent: 'KX-406' }, ['KX-407']))
  must(await ewa.openCase({ subject: 'Awaria w domu', customer: 'KX-103', parent: 'KX-407' }, ['KX-408']))
  must(await ewa.linkCase({ ref: 'KX-401', to: 'KX-402', kind: 'related' }))
  must(await ewa.note({ ref: 'KX-3', text: 'na kontakcie' }))
  site.clock.now += 1000
  must(await ewa.note({ ref: 'KX-401', text: 'na sprawie' }))
  must(await ewa.addChecklistItem({ ref: 'KX-406', text: 'zdjęcie licznika', isMandatory: true }))
  must(await ewa.addChecklistItem({ ref: 'KX-406', text: 'telefon do 991' }))
  must(await ewa.checkOffItem({ ref: 'KX-406', item: 2 }))
  must(await ewa.addChecklistItem({ ref: 'KX-407', text: 'raport', isMandatory: true }))
  must(await ewa.openCase({ interaction: 'KX-11' }, ['KX-410']))
  for (let item = 1; item <= 100; item++) must(await ewa.addChecklistItem({ ref: 'KX-408', text: `${item}` }))
  return site
}

export function aMessage(
  messageId: string,
  changes: { readonly references?: string[]; readonly rawHash?: string } = {},
) {
  return {
    senderName: 'Jan Kowalski',
    senderAddress: 'jan@poczta.example',
    recipients: ['bok@linia.example'],
    text: 'Dzień dobry',
    messageId,
    references: [],
    rawHash: null,
    sentAt: null,
    isAutomatic: false,
    attachments: [],
    ...changes,
  }
}
