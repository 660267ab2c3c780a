import { expect, test } from 'vitest'
import { caseView } from '../../src/queries/cases/case-view.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { aMessage } from './refusals/refusal-site.ts'

/** A site where Jan's mail KX-1 is the case KX-401, which is nobody's yet. */
async function opened(): Promise<TestSite> {
  const site = await aSite({
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski' }],
    interactions: [{ ref: 'KX-1', customer: 'KX-101', subject: 'Faktura' }],
  })
  must(await site.as('ewa').openCase({ interaction: 'KX-1' }, ['KX-401']))
  return site
}

function caseOf(site: TestSite, ref: string) {
  return site.rows('cases').find((row) => row['ref'] === ref)
}

function states(site: TestSite, ref: string) {
  const id = caseOf(site, ref)?.['id']
  return site
    .rows('case_state_log')
    .filter((row) => row['case_id'] === id)
    .toSorted((a, b) => Number(a['from_at']) - Number(b['from_at']))
    .map((row) => [row['state'], row['by'], row['until_at'] === null ? 'now' : 'over'])
}

test('a case opened from a contact has its customer, its queue and its subject, and the contact is part of it', async () => {
  const site = await opened()

  const made = caseOf(site, 'KX-401')
  const [contact] = site.rows('interactions')
  expect(made).toMatchObject({
    subject: 'Faktura',
    queue_id: 'written',
    customer_id: contact?.['customer_id'],
    from_interaction_id: contact?.['id'],
    state: 'new',
    priority: 'normal',
    opened_by: 'ewa',
  })
  expect(contact?.['case_id']).toBe(made?.['id'])
  expect(states(site, 'KX-401')).toEqual([['new', 'ewa', 'now']])
  await site.close()
})

test('a case is new until somebody’s name is on it, and then open even when the name goes', async () => {
  const site = await opened()
  site.later(60)
  must(await site.as('ola').assignCase({ ref: 'kx401', agent: 'ewa' }))
  expect(caseOf(site, 'KX-401')).toMatchObject({ state: 'open', assignee: 'ewa' })

  must(await site.as('ewa').assignCase({ ref: 'KX-401', agent: null }))

  expect(caseOf(site, 'KX-401')).toMatchObject({ state: 'open', assignee: null })
  expect(states(site, 'KX-401')).toEqual([
    ['new', 'ewa', 'over'],
    ['open', 'ola', 'now'],
  ])
  await site.close()
})

test('an assignment that is undone leaves the case and its states as they were', async () => {
  const site = await opened()
  site.later(60)
  must(await site.as('ola').assignCase({ ref: 'KX-401', agent: 'ewa' }))
  must(await site.as('ola').undo({ seq: site.lastSeq() }))

  expect(caseOf(site, 'KX-401')).toMatchObject({ state: 'new', assignee: null })
  expect(states(site, 'KX-401')).toEqual([['new', 'ewa', 'now']])
  await site.close()
})

test('a case that waits opens again by itself when its time has come, and not before', async () => {
  const site = await opened()
  site.later(60)
  must(await site.as('ewa').setCasePending({ ref: 'KX-401', until: site.clock.now + 3_600_000 }))
  site.later(3599)
  expect(await site.fireDueWork()).toEqual([])
  site.later(1)

  expect(await site.fireDueWork()).toEqual([{ kind: 'case.wake', ok: true }])

  expect(caseOf(site, 'KX-401')).toMatchObject({ state: 'open', pending_until: null, reopens: 0 })
  expect(states(site, 'KX-401')).toEqual([
    ['new', 'ewa', 'over'],
    ['pending', 'ewa', 'over'],
    ['open', 'system', 'now'],
  ])
  await site.close()
})

test('a case that waits gets another time, or is resolved, and is not woken at the old one', async () => {
  const site = await opened()
  const soon = site.clock.now + 3_600_000
  must(await site.as('ewa').setCasePending({ ref: 'KX-401', until: soon }))
  must(await site.as('ewa').setCasePending({ ref: 'KX-401', until: soon + 3_600_000 }))
  site.later(3600)
  expect(await site.fireDueWork()).toEqual([])
  must(await site.as('ewa').resolveCase({ ref: 'KX-401', resolution: 'klient się nie odezwał' }))
  site.later(3600)

  expect(await site.fireDueWork()).toEqual([])
  expect(caseOf(site, 'KX-401')).toMatchObject({ state: 'resolved', resolution: 'klient się nie odezwał' })
  await site.close()
})

test('a resolved case that is opened again is counted; one that only waited is not', async () => {
  const site = await opened()
  const ewa = site.as('ewa')
  must(await ewa.setCasePending({ ref: 'KX-401', until: site.clock.now + 3_600_000 }))
  expect(must(await ewa.reopenCase({ ref: 'KX-401' }))).toEqual({ ref: 'KX-401', reopens: 0 })
  must(await ewa.resolveCase({ ref: 'KX-401', resolution: 'wyjaśniono' }))
  expect(must(await ewa.reopenCase({ ref: 'KX-401' }))).toEqual({ ref: 'KX-401', reopens: 1 })
  must(await ewa.resolveCase({ ref: 'KX-401', resolution: 'wyjaśniono jeszcze raz' }))

  expect(must(await ewa.reopenCase({ ref: 'KX-401' }))).toEqual({ ref: 'KX-401', reopens: 2 })
  expect(caseOf(site, 'KX-401')).toMatchObject({ state: 'open', resolved_at: null, resolution: '' })
  await site.close()
})

test('a mail in the thread of a resolved case opens it again, an absence notice does not', async () => {
  const site = await threaded()
  must(await site.as('ewa').resolveCase({ ref: 'KX-401', resolution: 'wyjaśniono' }))
  must(await site.as('owner').receive(aMail({ ...reply, isAutomatic: true }), ['KX-2']))
  expect(caseOf(site, 'KX-401')).toMatchObject({ state: 'resolved' })

  must(await site.as('owner').receive(aMail({ ...reply, messageId: '<3@poczta.example>' }), ['KX-3']))

  expect(caseOf(site, 'KX-401')).toMatchObject({ state: 'open', reopens: 1 })
  expect(contactsOf(site, 'KX-401')).toEqual(['KX-1', 'KX-2', 'KX-3'])
  await site.close()
})

test('a mail in the thread of a case that waits for it opens the case, and it is not woken any more', async () => {
  const site = await threaded()
  must(await site.as('ewa').setCasePending({ ref: 'KX-401', until: site.clock.now + 3_600_000 }))
  must(await site.as('owner').receive(aMail(reply), ['KX-2']))

  expect(caseOf(site, 'KX-401')).toMatchObject({ state: 'open', pending_until: null, reopens: 0 })
  site.later(3600)
  expect(await site.fireDueWork()).toEqual([])
  await site.close()
})

test('a mail in the thread of a closed case opens another that follows it, which is nobody’s', async () => {
  const site = await threaded()
  must(await site.as('ewa').assignCase({ ref: 'KX-401', agent: 'ewa' }))
  must(await site.as('ewa').resolveCase({ ref: 'KX-401', resolution: 'wyjaśniono' }))
  must(await site.as('ewa').closeCase({ ref: 'KX-401' }))
  must(await site.as('owner').receive(aMail(reply), ['KX-2', 'KX-402']))

  expect(caseOf(site, 'KX-401')).toMatchObject({ state: 'closed' })
  expect(caseOf(site, 'KX-402')).toMatchObject({ state: 'new', assignee: null, subject: 'Re: Faktura' })
  expect(contactsOf(site, 'KX-402')).toEqual(['KX-2'])
  expect(caseView(site.store.reader, 'KX-402')?.links).toMatchObject([
    { ref: 'KX-401', kind: 'follows', direction: 'out' },
  ])
  await site.close()
})

test('a contact in work that is put into a resolved case opens it; one that is over is only filed', async () => {
  const site = await aSite({
    interactions: [{ ref: 'KX-1' }, { ref: 'KX-2', state: 'done', heldBy: 'ewa' }],
  })
  const ewa = site.as('ewa')
  must(await ewa.openCase({ subject: 'Awaria' }, ['KX-401']))
  must(await ewa.resolveCase({ ref: 'KX-401', resolution: 'naprawiono' }))
  must(await ewa.linkCaseInteraction({ ref: 'KX-401', interaction: 'KX-2' }))
  expect(caseOf(site, 'KX-401')).toMatchObject({ state: 'resolved' })

  must(await ewa.linkCaseInteraction({ ref: 'KX-401', interaction: 'KX-1' }))

  expect(caseOf(site, 'KX-401')).toMatchObject({ state: 'open', reopens: 1 })
  await site.close()
})

test('what is mandatory on the checklist is done before a case is resolved; the rest need not be', async () => {
  const site = await opened()
  const ewa = site.as('ewa')
  must(await ewa.addChecklistItem({ ref: 'KX-401', text: 'zdjęcie licznika', isMandatory: true }))
  must(await ewa.addChecklistItem({ ref: 'KX-401', text: 'podziękować' }))
  must(await ewa.removeChecklistItem({ ref: 'KX-401', item: 2 }))
  must(await ewa.addChecklistItem({ ref: 'KX-401', text: 'zadzwonić' }))
  const resolution = 'skorygowano'
  expect(await ewa.resolveCase({ ref: 'KX-401', resolution })).toEqual({
    ok: false,
    refusal: { code: 'case-checklist-undone', ref: 'KX-401', items: ['1'] },
  })

  must(await site.as('ola').checkOffItem({ ref: 'KX-401', item: 1 }))

  must(await ewa.resolveCase({ ref: 'KX-401', resolution }))
  expect(caseView(site.store.reader, 'KX-401')?.checklist).toMatchObject([
    { position: 1, doneBy: 'ola' },
    { position: 2, text: 'zadzwonić', doneBy: null },
  ])
  await site.close()
})

function contactsOf(site: TestSite, ref: string) {
  return caseView(site.store.reader, ref)?.interactions.map((contact) => contact.ref)
}

const reply = {
  messageId: '<2@poczta.example>',
  references: ['<1@poczta.example>'],
  isAutomatic: false,
}

function aMail(message: {
  readonly messageId: string
  readonly references: string[]
  readonly isAutomatic: boolean
}) {
  const subject = message.references.length === 0 ? 'Faktura' : 'Re: Faktura'
  return {
    channel: 'email',
    queue: 'written',
    subject,
    message: { ...aMessage(message.messageId), ...message },
  }
}

/** A site where a mail that ewa has answered, KX-1, is the case KX-401. */
async function threaded(): Promise<TestSite> {
  const site = await aSite()
  const first = { messageId: '<1@poczta.example>', references: [], isAutomatic: false }
  must(await site.as('owner').receive(aMail(first), ['KX-1']))
  must(await site.as('ewa').take({ ref: 'KX-1' }))
  must(await site.as('ewa').openCase({ interaction: 'KX-1' }, ['KX-401']))
  must(await site.as('ewa').wrapUp({ ref: 'KX-1', reason: 'billing', outcome: 'resolved' }))
  site.later(60)
  return site
}
